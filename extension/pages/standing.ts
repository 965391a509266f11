import { signal } from '@preact/signals'
import { askBackground, browserLanguage } from '#extension/browser/messages.ts'
import type { PageAsk, PageFault, Standing, Told } from '#extension/rooms/page.ts'
import { type PageTexts, pageTexts } from '#shared/i18n/extension.pages.ts'
import { languageOf } from '#shared/i18n/language.ts'
import type { Language } from '#shared/process/text.ts'

/** Where the way in stands; nothing until the background said so. */
export const standing = signal<Standing | undefined>(undefined)
export const fault = signal<PageFault | undefined>(undefined)
export const busy = signal(false)

/** What the last ask was about, beside how it stands. */
export const told = signal<Told>({})

/** The tab that the popup was opened over. */
export const over = signal<number | undefined>(undefined)

/** Asks the background for one thing and shows where it led. True when it went well. */
export async function ask(one: PageAsk): Promise<boolean> {
  busy.value = true
  fault.value = undefined
  const answer = await askBackground(one, over.value)
  if (answer) standing.value = answer.standing
  if (answer?.ok) told.value = { ...told.value, ...toldIn(answer) }
  fault.value = answer ? (answer.ok ? undefined : answer.fault) : 'busy'
  busy.value = false
  return answer?.ok ?? false
}

/** Shows how it stands by now, after something changed elsewhere; what was said of this page's own asks stays. */
export async function follow(): Promise<void> {
  const mine = ++latest
  const answer = await askBackground({ type: 'how it stands' }, over.value)
  if (answer && mine === latest) standing.value = answer.standing
}

/** Two changes in a row are two questions, and the first may be answered last. */
let latest = 0

/** Asks for word of a sign-in that is under way; nothing stirs on the page as long as there is none. */
export async function look(): Promise<void> {
  const answer = await askBackground({ type: 'look' })
  if (!answer) return
  standing.value = answer.standing
  fault.value = answer.ok ? undefined : answer.fault
}

export function readerLanguage(): Language {
  return standing.value?.person?.language ?? languageOf(browserLanguage())
}

export function texts(): PageTexts {
  return pageTexts[readerLanguage()]
}

function toldIn({ stored, hidden }: Told): Told {
  return { ...(stored && { stored }), ...(hidden && { hidden }) }
}

/** The exact moment, in the reader's zone. */
export function exact(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(moment)
}
