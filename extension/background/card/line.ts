import type { Line } from '#extension/rooms/card.ts'
import { lostText } from '#shared/i18n/extension.refusal.ts'
import { findStep } from '#shared/process/manual/find.ts'
import { type Language, read } from '#shared/process/text.ts'
import { manualOf } from '#shared/process/world.ts'
import { isAllowedAgain } from '../asks/again.ts'
import type { Local } from '../deal/local.ts'
import { type Told, unseenLoss, wordFor } from '../outbox/loss.ts'
import type { Note, Said, Word } from '../store/open.ts'
import { byOf } from './message.ts'
import { userName } from './names.ts'

/** What a line names, as far as it is known of the deal. */
export interface Named {
  deal: string
  step: (key: string) => string | undefined
  field: (key: string) => string | undefined
  /** How many people of the other side the activity of a command had. */
  people: (command: string) => number
  /** What a command logged, the name of the colleague who sent it, none for one's own, and whether the server has it. */
  activity?: (command: string) => { activity: string; by: string; inLedger: boolean } | undefined
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
    activity: (command) => {
      const row = local.state.activities.find((one) => one.command === command)
      const told = local.known.view.state.activities.some((one) => one.command === command)
      return row && { activity: row.activity, by: byOf(local, row), inLedger: told }
    },
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
  const row = named.activity?.(line.command)
  const already = line.text === 'already' || (word?.by !== undefined && line.text.startsWith('logged'))
  const by = word?.by ? named.user(word.by) : row?.by
  return {
    ...keptLine(named, line),
    ...(already && { text: 'already', undo: false }),
    ...(already && by && { by }),
    ...(word?.ok === true && row && { activity: row.activity }),
    inLedger: word?.ok === true || (line.text === 'already' && row?.inLedger !== false),
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
