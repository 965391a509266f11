import { type Accepted, sendCommand } from '#shared/api/commands.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { type Trouble, troubleOf } from '../models/load.ts'
import type { Desk } from '../models/ruling.ts'

export type Given = { ok: true; command: string; accepted: Accepted } | { ok: false; trouble: Trouble }

/** Gives an act to a deal. `same` names what was clicked: tried again after no answer it is the same command, of the same moment. */
export type Giving = (deal: string, same: string, act: (command: string) => Act) => Promise<Given>

/** Clicks keep their id and their moment until the server has answered: a lost answer doubles nothing, and no time moves. */
export function openGivings({ ask, newId, clock }: Desk): Giving {
  const open = new Map<string, { id: string; acted: number }>()
  return async (deal, same, act) => {
    const click = open.get(same) ?? { id: newId(), acted: clock() }
    open.set(same, click)
    const { id, acted } = click
    const answer = await ask(sendCommand, { body: { v: 1, id, deal, acted, sent: clock(), act: act(id) } })
    const unanswered = !answer.ok && ('offline' in answer || answer.problem.status >= 500)
    if (!unanswered) open.delete(same)
    return answer.ok ? { ok: true, command: id, accepted: answer.value } : { ok: false, trouble: troubleOf(answer) }
  }
}
