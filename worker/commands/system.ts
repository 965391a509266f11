import { decide } from '#shared/process/decide/decide.ts'
import type { Command } from '#shared/process/ledger/command.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { busy, done, failed, type Outcome } from '#worker/outcome.ts'
import type { NewCommand } from '#worker/store/commit.ts'
import type { Query, Rows } from '#worker/store/query.ts'
import type { Store } from '#worker/store/shard.ts'
import { bodyHash } from './bodyHash.ts'
import { additionOf, commitQueries } from './commit.ts'
import { contextOf } from './context.ts'
import { inRounds, type Plan } from './rounds.ts'
import { type Reader, readSituation, type Situation, type System } from './situation.ts'

/** The Worker itself, as ledgers name it. */
export const system: System = { kind: 'system', id: 'system' }

/** Where a job writes. */
export interface Place {
  store: Store
  zone: string
}

/** What became of it: `told` it is in the ledger, by this try or an earlier one; `spared` the deal has no need of it. */
export type Told = 'told' | 'spared'

/**
 * Tells a deal what changed outside it: decided, linked and counted like any command, remembered once by the command's id.
 * Refused by the engine: the refusal, which is not kept, so that a later try is decided again.
 */
export async function tellDeal(
  { store, zone }: Place,
  command: Command,
  overtaken: (state: DealState) => boolean,
  now: number,
): Promise<Outcome<Told>> {
  const body = await bodyHash(command)
  const reader = readerAt(store, zone)
  return inRounds(store, async () => {
    const read = await readSituation(reader, command.deal, [command], [], now)
    if (!read.ok) return { answer: read }
    return plan(read.value, { id: command.id, body, actor: system.id }, command, overtaken, now)
  })
}

async function plan(
  situation: Situation<System>,
  row: NewCommand,
  command: Command,
  overtaken: (state: DealState) => boolean,
  now: number,
): Promise<Plan<Told>> {
  const { head, world, known } = situation
  if (known.length > 0) return { answer: done('told') }
  const context = contextOf(situation, system.id, now, false)
  if (!head || !context || head.state.closed || overtaken(head.state)) return { answer: done('spared') }
  const decision = decide(world, head.state, command, context, now)
  if (!decision.ok) {
    const { refusal } = decision
    return { answer: refusal.code === 'already-there' ? done('spared') : failed({ kind: 'refused', refusal }) }
  }
  const addition = await additionOf(head, decision.events)
  const commands = [{ ...row, first: head.seq + 1, last: addition.after.seq }]
  return {
    write: commitQueries({ writer: 'job', world, additions: [addition], commands, now }),
    answer: done('told'),
  }
}

/** A job stands nowhere but in its organisation: that it lives here is asked again by the guard. */
export function readerAt(store: Store, zone: string): Reader<System> {
  return {
    store,
    async trip<const Q extends readonly Query[]>(queries: Q) {
      const rows = await store.read(queries)
      return rows ? done({ standing: { organisation: { zone }, who: system }, rows: rows as Rows<Q> }) : busy
    },
  }
}
