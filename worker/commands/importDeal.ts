import type * as z from 'zod'
import type { importDeal } from '#shared/api/commands.ts'
import { decide } from '#shared/process/decide/decide.ts'
import type { Refusal } from '#shared/process/decide/refusal.ts'
import type { Command } from '#shared/process/ledger/command.ts'
import type { EventDraft } from '#shared/process/ledger/event.ts'
import { number } from '#shared/process/ledger/evolve.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { Desk } from '#worker/desk.ts'
import { busy, done, failed, type Outcome } from '#worker/outcome.ts'
import type { NewCommand } from '#worker/store/commit.ts'
import { actedOnQuery } from '#worker/store/ledger.ts'
import { bodyHash } from './bodyHash.ts'
import { additionOf, commitQueries, fold } from './commit.ts'
import { contextOf } from './context.ts'
import { inRounds, type Plan } from './rounds.ts'
import { readSituation, type Situation } from './situation.ts'
import { isSame } from './stored.ts'

export type Imported = z.infer<typeof importDeal.answer>
export interface Entry {
  command: Command
  actor: string
}

/** Imports one deal's history: decided command by command as of their own moments, written whole or not at all. */
export async function importHistory(desk: Desk, entries: readonly Entry[], now: number): Promise<Outcome<Imported>> {
  const deal = entries[0]?.command.deal ?? ''
  const faults = entries.flatMap(({ command }, at) =>
    command.deal === deal ? [] : [{ at: `commands[${at}].command.deal`, expected: `the deal of the first, ${deal}` }],
  )
  if (faults.length > 0) return failed({ kind: 'malformed', faults })
  const ordered = [...entries].sort((a, b) => a.command.acted - b.command.acted)
  const bodies = await Promise.all(ordered.map(({ command }) => bodyHash(command)))
  const commands = ordered.map(({ command }) => command)
  const actors = [...new Set(ordered.map(({ actor }) => actor))]
  return inRounds(desk.store, async () => {
    const read = await readSituation(desk, deal, commands, actors, now)
    if (!read.ok) return { answer: read }
    return plan({ desk, deal, ordered, bodies, now }, read.value)
  })
}

interface Importing {
  desk: Desk
  deal: string
  ordered: readonly Entry[]
  bodies: readonly string[]
  now: number
}

async function plan(importing: Importing, situation: Situation): Promise<Plan<Imported>> {
  const { desk, deal, now } = importing
  const { head, known, world } = situation
  if (known.length > 0) return { answer: storedImport(importing, situation) }
  const open = head === undefined || (await isOpen(desk, head.state))
  if (open === undefined) return { answer: busy }
  if (!open)
    return {
      answer: failed({ kind: 'refused', refusal: { code: 'deal-exists' }, at: importing.ordered[0]?.command.id ?? '' }),
    }
  const decided = decideAll(importing, situation)
  if ('refusal' in decided) return { answer: failed({ kind: 'refused', ...decided }) }
  const drafts = decided.drafts.flat()
  const addition = await additionOf(head, drafts)
  const { after } = addition
  const commands = commandRows(importing, decided.drafts, head?.seq ?? 0)
  return {
    write: commitQueries({ writer: desk.caller, world, additions: [addition], commands, now }),
    answer: done({ deal, seq: after.seq, events: drafts.length, recorded: after.recorded }),
  }
}

/** Whether a deal is still being imported: nobody has acted on it yet as themselves. From then on the past is told by nobody else. */
async function isOpen({ store }: Desk, { deal, origin }: DealState): Promise<boolean | undefined> {
  if (origin !== 'import') return false
  const read = await store.read([actedOnQuery(deal)])
  return read && read[0][0]?.acted !== 1
}

/** Each command as of its own moment, on what the ones before it led to. */
function decideAll(
  { ordered, now }: Importing,
  situation: Situation,
): { drafts: EventDraft[][] } | { refusal: Refusal; at: string } {
  const { head, world } = situation
  let state: DealState | undefined = head?.state
  const drafts: EventDraft[][] = []
  for (const { command, actor } of ordered) {
    const context = contextOf(situation, actor, command.acted, true)
    if (!context) return { refusal: { code: 'unknown-user', user: actor }, at: command.id }
    const decision = decide(world, state, command, context, now)
    if (!decision.ok) return { refusal: decision.refusal, at: command.id }
    state = fold(state, number(decision.events, state?.seq ?? 0))
    drafts.push(decision.events)
  }
  return { drafts }
}

function commandRows({ ordered, bodies }: Importing, drafts: readonly EventDraft[][], after: number): NewCommand[] {
  let last = after
  return ordered.map(({ command, actor }, at) => {
    const first = last + 1
    last += drafts[at]?.length ?? 0
    return { id: command.id, body: bodies[at] ?? '', actor, first, last }
  })
}

/** The same import again has its answer; an id that means something else is taken. */
function storedImport({ ordered, bodies, deal }: Importing, { known, head }: Situation): Outcome<Imported> {
  const same = ordered.every(({ command, actor }, at) =>
    known.some((row) => row.id === command.id && isSame(row, { body: bodies[at] ?? '', actor }) && row.first !== null),
  )
  const last = known.reduce((most, row) => Math.max(most, row.last ?? 0), 0)
  const first = known.reduce((least, row) => Math.min(least, row.first ?? last), last)
  const [row] = known
  if (!same || !head || !row) return failed({ kind: 'id-taken' })
  return done({ deal, seq: last, events: last - first + 1, recorded: row.created })
}
