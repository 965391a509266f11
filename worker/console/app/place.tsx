import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Send } from '#shared/api/client.ts'
import type { ConsoleKey } from '#shared/i18n/console.texts.ts'
import { type Language, languages } from '#shared/process/text.ts'
import { type Frame, openFrame } from '../frame/frame.ts'
import { say, type Values } from '../models/say.ts'
import { openSession, type SessionModel } from '../models/session.ts'

/** What every page of the console stands on. */
export interface Place {
  session: SessionModel
  language: ReadonlySignal<Language>
  /** The language that the reader chose on this device, if any. */
  chosen: ReadonlySignal<Language | undefined>
  /** Takes the reader's own choice of language, and remembers it on this device. */
  speak: (language: Language) => void
  /** The moment that relative times are told from; it moves on while the console is open. */
  now: ReadonlySignal<number>
  clock: () => number
  newId: () => string
  frame: Frame
}

/** Where the console meets the world around it. */
export interface Outside {
  send: Send
  clock: () => number
  newId: () => string
  storage: Pick<Storage, 'getItem' | 'setItem'>
  /** The languages that the browser asks for, first one first. */
  languages: readonly string[]
}

const remembered = 'guiderail.language'

/** Builds the place. Language: the reader's choice on this device, else the account's, else the browser's. */
export function openPlace(outside: Outside): Place & { tick: () => void } {
  const session = openSession(outside.send, outside.clock)
  const now = signal(outside.clock())
  const chosen = signal(languages.find((language) => language === outside.storage.getItem(remembered)))
  const browser: Language = (outside.languages[0] ?? 'zh-CN').toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
  const account = () => (session.standing.value.is === 'signed in' ? session.standing.value.session.language : browser)
  return {
    session,
    language: computed(() => chosen.value ?? account()),
    chosen,
    speak: (language) => {
      chosen.value = language
      outside.storage.setItem(remembered, language)
    },
    now,
    clock: outside.clock,
    newId: outside.newId,
    frame: openFrame(outside.storage),
    tick: () => {
      now.value = outside.clock()
    },
  }
}

const PlaceContext = createContext<Place | undefined>(undefined)
export const PlaceProvider = PlaceContext.Provider

export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (!place) throw new Error('a page stands outside the console')
  return place
}

/** The reader's language, and texts in it. */
export function useSay(): { language: Language; say: (key: ConsoleKey, values?: Values) => string } {
  const language = usePlace().language.value
  return { language, say: (key, values) => say(language, key, values) }
}

/** Who is signed in. Only for pages, which are drawn for nobody else. */
export function useWho() {
  const standing = usePlace().session.standing.value
  if (standing.is !== 'signed in') throw new Error('a page is drawn while nobody is signed in')
  return standing.session
}
