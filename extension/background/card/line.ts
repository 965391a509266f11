import type { Line } from '#extension/rooms/card.ts'
import { refusalText } from '#shared/i18n/extension.refusal.ts'
import { findStep } from '#shared/process/manual/find.ts'
import { type Language, read } from '#shared/process/text.ts'
import { manualOf } from '#shared/process/world.ts'
import type { Local } from '../deal/local.ts'
import { unseenRefusal, wordFor } from '../outbox/send.ts'
import type { Note } from '../store/open.ts'
import { nameOf } from './deal.ts'

/** The one line under the card: what the last click stored, or which kept click was refused on its arrival, and why. */
export async function lineOf(local: Local, note: Note | undefined, language: Language): Promise<Line | undefined> {
  const refused = await unseenRefusal(local.deal)
  if (refused) {
    return {
      text: 'lost',
      ...stepName(local, refused.step, language),
      why: refusalText(refused.refusal, language),
      command: refused.id,
      kept: false,
      inLedger: false,
      undo: false,
    }
  }
  const line = note?.line
  if (!line) return undefined
  if (line.why !== undefined) return { ...line, kept: false, inLedger: false }
  const word = await wordFor(line.command)
  const already = word?.by !== undefined && line.text.startsWith('logged')
  return {
    text: already ? 'already' : line.text,
    ...stepName(local, line.step, language),
    people: people(local, line.command),
    ...(already && word?.by && { by: nameOf(local, word.by) }),
    command: line.command,
    kept: true,
    inLedger: word?.ok === true,
    undo: line.undo && !already,
  }
}

function stepName(local: Local, key: string | undefined, language: Language) {
  const found = key === undefined ? undefined : findStep(manualOf(local.known.world, local.state), key)
  return found ? { step: read(found.step.name, language) } : {}
}

function people(local: Local, command: string): number {
  return local.state.activities.find((one) => one.command === command)?.people ?? 0
}
