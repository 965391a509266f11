import type { Contract } from '#shared/api/contract.ts'
import type { Act, Command } from '#shared/process/ledger/command.ts'
import type { Office, Who } from '#test/worker/office.ts'
import type { Ids } from './ids.ts'

/** Who asks, and where: a member of the own organisation. */
export interface Asker {
  own: Office
  who: Who
  command: (deal: string, act: Act, more?: Partial<Command>) => Command
}

/**
 * How an operation could be asked for something that lies elsewhere: its params, query and body. Called with ids of the other
 * organisation, then with ids of nowhere; both must get the same answer.
 */
export type Way = (id: Ids, asker: Asker) => object

/** The ways of some operations; an operation that takes no id has none. */
export type Ways<Name extends keyof Contract = keyof Contract> = Record<Name, readonly Way[]>

export const askerOf = (own: Office, who: Who): Asker => ({
  own,
  who,
  command: (deal, act, more) => own.as(who).command(deal, act, more),
})
