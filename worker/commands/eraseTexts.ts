import { decide } from '#shared/process/decide/decide.ts'
import type { Command } from '#shared/process/ledger/command.ts'
import type { EventDraft } from '#shared/process/ledger/event.ts'
import { number } from '#shared/process/ledger/evolve.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { busy, done, failed, type Outcome } from '#worker/outcome.ts'
import type { NewCommand } from '#worker/store/commit.ts'
import { type Erased, messagesForget } from '#worker/store/erased.ts'
import { bodyHash } from './bodyHash.ts'
import { additionOf, commitQueries, fold } from './commit.ts'
import { contextOf } from './context.ts'
import { inRounds, type Plan } from './rounds.ts'
import { readSituation, type Situation, type System } from './situation.ts'
import { type Place, readerAt, system } from './system.ts'

/** What to erase of a deal; `id` names it, so that the same erasure is told once. `messages`: their keys and witnesses go too. */
export interface Erasure {
  id: string
  deal: string
  fields: readonly Erased[]
  messages: boolean
}

/** So many texts go with one batch; what is left takes another. */
export const mostTexts = 100

/** Erases texts of a deal: value and salt go, and the ledger says which. On a closed deal as on an open one. */
export async function eraseTexts(place: Place, erasure: Erasure, now: number): Promise<Outcome<number>> {
  const commands = erasure.fields.slice(0, mostTexts).map((field, at) => commandOf(erasure, field, at, now))
  const reader = readerAt(place.store, place.zone)
  return inRounds(place.store, async () => {
    const read = await readSituation(reader, erasure.deal, commands, [], now)
    return read.ok ? plan(read.value, erasure, commands, now) : { answer: read }
  })
}

function commandOf({ id, deal }: Erasure, { event, field }: Erased, at: number, now: number): Command {
  return { v: 1, id: `${id}-${at}`, deal, acted: now, sent: now, act: { type: 'erase personal data', event, field } }
}

async function plan(
  situation: Situation<System>,
  { messages }: Erasure,
  commands: readonly Command[],
  now: number,
): Promise<Plan<number>> {
  const { head, world, known } = situation
  if (known.length > 0) return { answer: done(0) }
  const context = contextOf(situation, system.id, now, false)
  if (!head || !context) return { answer: busy }
  let state: DealState = head.state
  const drafts: EventDraft[] = []
  const rows: NewCommand[] = []
  for (const command of commands) {
    const decision = decide(world, state, command, context, now)
    if (!decision.ok) return { answer: failed({ kind: 'refused', refusal: decision.refusal }) }
    const first = state.seq + 1
    state = fold(state, number(decision.events, state.seq))
    drafts.push(...decision.events)
    rows.push({ id: command.id, body: await bodyHash(command), actor: system.id, first, last: state.seq })
  }
  const forget = messages ? messagesForget(state.deal) : []
  if (drafts.length === 0) return { write: forget, answer: done(0) }
  const addition = await additionOf(head, drafts)
  return {
    write: [...commitQueries({ writer: 'job', world, additions: [addition], commands: rows, now }), ...forget],
    answer: done(drafts.length),
  }
}
