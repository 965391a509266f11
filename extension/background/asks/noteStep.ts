import type { Sight } from '#extension/rooms/sight.ts'
import { noteStep } from '#shared/api/notes.ts'
import type { Local } from '../deal/local.ts'
import { ask } from '../request.ts'
import { sayLine, sayRefused } from './note.ts'

/**
 * A few words on a step for the manual's author. It is no part of the ledger and waits nowhere: when it cannot be sent the
 * rep is told, and what was typed stays in its field.
 */
export async function tellAuthor(
  local: Local,
  sight: Sight,
  { step, text }: { step: string; text: string },
): Promise<void> {
  const { deal, click } = local
  const answer = await ask(noteStep, { body: { id: click, deal, step, text } })
  if (!answer.ok && 'problem' in answer && answer.problem.status < 500 && answer.problem.status !== 429)
    return sayRefused(sight, deal, { status: answer.problem.status })
  await sayLine(sight, deal, { text: answer.ok ? 'noted' : 'unsent', command: '', undo: false })
}
