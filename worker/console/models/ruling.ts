import type { WaitingCase } from '#shared/api/cases.ts'
import { sendCommand } from '#shared/api/commands.ts'
import type { Act, Command } from '#shared/process/ledger/command.ts'
import { type Trouble, troubleOf } from './load.ts'
import type { Ask } from './session.ts'

/** A ruling as the form gives it. */
export interface Ruling {
  favour: boolean
  reason: string
  /** What an upheld contest counts as. */
  as: 'met' | 'not applicable'
}

/** Where commands of the console go and what stamps them. */
export interface Desk {
  ask: Ask
  newId: () => string
  clock: () => number
}

/** Gives an act to a deal; undefined once it is in the ledger, else why not. */
export type Give = (act: Act) => Promise<Trouble | undefined>

/** Commands for one deal from one form. The same act tried again is the same command, so a lost answer doubles nothing. */
export function openGiving({ ask, newId, clock }: Desk, deal: string): Give {
  let last: Command | undefined
  return async (act) => {
    const again = last && JSON.stringify(last.act) === JSON.stringify(act) ? last : undefined
    const now = clock()
    last = { v: 1, id: again?.id ?? newId(), deal, acted: again?.acted ?? now, sent: now, act }
    const answer = await ask(sendCommand, { body: last })
    return answer.ok ? undefined : troubleOf(answer)
  }
}

export function rulingAct(waiting: Pick<WaitingCase, 'kind' | 'case'>, { favour, reason, as }: Ruling): Act {
  const said = reason.trim() === '' ? {} : { reason: reason.trim() }
  switch (waiting.kind) {
    case 'exception':
      return { type: 'rule exception', exception: waiting.case, approve: favour, ...said }
    case 'approval':
      return { type: 'rule approval', approval: waiting.case, give: favour, ...said }
    case 'contest':
      return { type: 'rule contest', contest: waiting.case, uphold: favour, as, ...said }
  }
}
