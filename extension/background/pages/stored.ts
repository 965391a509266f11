import type { Stored } from '#extension/rooms/page.ts'
import { whatIsStored } from '#shared/api/stored.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { sendAndRedraw } from '../asks/after.ts'
import { isAllowed } from '../card/weigh.ts'
import { localDeal } from '../deal/local.ts'
import { outlineOf } from '../deal/outline.ts'
import { newId, performFact, performUntried } from '../outbox/perform.ts'
import { waitsAs } from '../outbox/queue.ts'
import { ask } from '../request.ts'
import { store } from '../store/open.ts'

/** What the server keeps of a message, field by field, and whether this person may take it back. */
export async function storedNow(deal: string, activity: string): Promise<Stored> {
  const answer = await ask(whatIsStored, { params: { deal, activity } })
  if (!answer.ok) return { state: 'problem' in answer && answer.problem.status === 404 ? 'unknown' : 'unreachable' }
  const { fields, withdrawn } = answer.value
  const command = commandIn(answer.value)
  const local = await localDeal(deal)
  return {
    state: 'known',
    deal: local?.state.name ?? (await (await store()).get('people', deal))?.name ?? '',
    fields,
    withdrawn,
    waiting: command !== undefined && (await waitsAs(sameUndo(command))) !== undefined,
    mayWithdraw: !withdrawn && command !== undefined && (local === undefined || isAllowed(local, undoOf(command))),
  }
}

/**
 * Takes a message back: the act that logged it, what it ticked, and the keys by which it would be known again. The chain keeps
 * what was written, and that it was withdrawn.
 */
export async function withdraw(deal: string, activity: string): Promise<void> {
  const answer = await ask(whatIsStored, { params: { deal, activity } })
  const command = answer.ok ? commandIn(answer.value) : undefined
  if (command === undefined) return
  const click = newId()
  const local = await localDeal(deal, click)
  const outline = local ? undefined : await outlineOf(deal, click)
  if (local) await performFact(local, undoOf(command), sameUndo(command))
  else if (outline) await performUntried(outline, undoOf(command), sameUndo(command))
  await sendAndRedraw(deal)
}

/** The command that logged it: the ledger tells that event first. */
function commandIn({ fields }: { fields: readonly { table: string; name: string; value: string }[] }) {
  return fields.find(({ table, name }) => table === 'event' && name === 'command')?.value
}

const undoOf = (command: string): Act => ({ type: 'undo', command })
const sameUndo = (command: string) => JSON.stringify(['undo', command])
