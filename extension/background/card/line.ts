import type { Line } from '#extension/rooms/card.ts'
import { lostText } from '#shared/i18n/extension.refusal.ts'
import { findStep } from '#shared/process/manual/find.ts'
import { type Language, read } from '#shared/process/text.ts'
import { manualOf } from '#shared/process/world.ts'
import { isAllowedAgain } from '../asks/again.ts'
import type { Local } from '../deal/local.ts'
import { type Told, unseenLoss, wordFor } from '../outbox/loss.ts'
import type { Note, Said, Word } from '../store/open.ts'
import { userName } from './names.ts'

/** What a line names, as far as it is known of the deal. */
export interface Named {
  deal: string
  step: (key: string) => string | undefined
  field: (key: string) => string | undefined
  /** How many people of the other side the activity of a command had. */
  people: (command: string) => number
  /** What a command logged. */
  activity?: (command: string) => string | undefined
  user: (user: string) => string
  /** Whether what was refused would be allowed now. */
  again: (word: Word) => boolean
}

export function namedBy(local: Local, language: Language): Named {
  const manual = manualOf(local.known.world, local.state)
  return {
    deal: local.deal,
    step: (key) => {
      const found = findStep(manual, key)
      return found && read(found.step.name, language)
    },
    field: (key) => {
      const found = manual.attributes.find((one) => one.key === key)
      return found && read(found.name, language)
    },
    people: (command) => local.state.activities.find((one) => one.command === command)?.people ?? 0,
    activity: (command) => local.state.activities.find((one) => one.command === command)?.activity,
    user: (user) => userName(local, user),
    again: (word) => isAllowedAgain(local, word),
  }
}

/** The one line under the card: what the last click stored, or which kept click was refused on its arrival, and why. */
export async function lineOf(named: Named, note: Note | undefined, language: Language): Promise<Line | undefined> {
  const lost = await unseenLoss(named.deal)
  if (lost) return lossLine(named, lost, language)
  const line = note?.line
  if (!line) return undefined
  if (line.why !== undefined || line.command === '') return { ...line, kept: false, inLedger: false }
  const word = await wordFor(line.command)
  const activity = word?.ok === true ? named.activity?.(line.command) : undefined
  const already = word?.by !== undefined && line.text.startsWith('logged')
  return {
    ...keptLine(named, line),
    ...(already && { text: 'already', undo: false }),
    ...(already && word?.by && { by: named.user(word.by) }),
    ...(activity !== undefined && { activity }),
    inLedger: word?.ok === true,
  }
}

/** The line with its first mark: kept on this device. */
export function keptLine(named: Named, { text, step, field, command, undo }: Said): Line {
  return {
    text,
    ...stepIn(named, step),
    ...fieldIn(named, field),
    people: named.people(command),
    command,
    kept: true,
    inLedger: false,
    undo,
  }
}

function lossLine(named: Named, { word, of, taken }: Told, language: Language): Line {
  return {
    text: 'lost',
    ...stepIn(named, word.step),
    why: lostText(word, language),
    ...(of > 1 && { of, taken }),
    ...(named.again(word) && { again: true }),
    command: word.id,
    kept: false,
    inLedger: false,
    undo: false,
  }
}

function stepIn(named: Named, key: string | undefined) {
  const step = key === undefined ? undefined : named.step(key)
  return step === undefined ? {} : { step }
}

function fieldIn(named: Named, key: string | undefined) {
  const field = key === undefined ? undefined : named.field(key)
  return field === undefined ? {} : { field }
}
