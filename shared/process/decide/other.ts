import type { Act, Command, NewPerson } from '../ledger/command.ts'
import type { Activity, EventDraft } from '../ledger/event.ts'
import { sameMessage } from '../ledger/message.ts'
import { logged } from '../ledger/standing.ts'
import type { DealState } from '../ledger/state.ts'
import { manualOf, type World } from '../world.ts'
import type { Context } from './context.ts'
import type { Decision } from './decide.ts'
import { type Case, drafts, isRefusal, type Told, type Verdict } from './draft.ts'
import { momentsOf, within } from './moment.ts'
import { closed, request } from './request.ts'
import { forbidden } from './rights.ts'

/** What the first deal of a command on two gives to the other one. */
export interface Gift {
  /** The first deal as it was, and what it tells of the command itself. */
  from: DealState
  events: readonly EventDraft[]
  /** A moved activity as its ledger first told of it, with its keys in full. */
  activity?: Activity | undefined
  /** The persons of a merged deal, with what is known of them and of those who are here already. */
  persons: readonly NewPerson[]
  here: readonly NewPerson[]
}

/** The second deal of a command on two; nothing of all others. */
export function otherDealOf(act: Act): string | undefined {
  if (act.type === 'move activity') return act.to
  return act.type === 'merge into' ? act.deal : undefined
}

/** What a command on two deals leads to on the other one, by its own rights and its own ledger; each names the other. */
export function decideOther(
  world: World,
  state: DealState,
  { command, context, received }: { command: Command; context: Context; received: number },
  gift: Gift,
): Decision {
  const own: Command = { ...command, deal: state.deal }
  const moments = momentsOf(state, own, context, received)
  const one: Case = { world, manual: manualOf(world, state), state, command: own, context, moments }
  const verdict = judge(one, gift)
  if (isRefusal(verdict)) return { ok: false, refusal: verdict }
  // Its events are numbered on, so that no two of a command have one id.
  const first = gift.events.length
  const events = drafts(own, context, moments, verdict).map((event, at) => ({
    ...event,
    id: `${own.id}.${first + at}`,
  }))
  return { ok: true, events }
}

function judge(one: Case, gift: Gift): Verdict {
  const { act } = one.command
  if (act.type === 'move activity') return receive(one, act.activity, gift)
  if (act.type === 'merge into') return takeOver(one, gift)
  return { code: 'not-allowed' }
}

/** Logs what was moved here: when it happened and how that is known stays as it was. */
function receive(one: Case, id: string, { from, activity }: Gift): Verdict {
  const moved = logged(from).find((other) => other.activity === id)
  if (!moved || !activity) return { code: 'unknown-activity', activity: id }
  const { kind, direction } = moved
  const told = { ...activity, kind, ...(direction === undefined ? {} : { direction }) }
  const refusal = forbidden(one, { type: 'log activity', ...told })
  if (refusal) return refusal
  const known = logged(one.state).find((other) => sameMessage(other, told) || other.activity === id)
  if (known) return { code: 'already-there', what: known.activity }
  const happening = { type: 'activity logged' as const, ...told, movedFrom: from.deal }
  return [{ at: within(one, moved.at), source: moved.source, happening }]
}

/** Goes on for a deal that ends: its persons and links are this one's from now on. */
function takeOver(one: Case, { from, persons, here }: Gift): Verdict {
  const { state } = one
  const refusal = forbidden(one, { type: 'merge into', deal: from.deal }) ?? closed(one)
  if (refusal) return refusal
  const addresses = new Set(here.flatMap(({ address }) => (address === undefined ? [] : [address])))
  const isNew = ({ person, address }: NewPerson) =>
    !state.persons.includes(person) && (address === undefined || !addresses.has(address))
  const isHere = (link: DealState['links'][number]) =>
    state.links.some((own) => own.site === link.site && own.kind === link.kind && own.target === link.target)
  return [
    ...request(one, { type: 'merged from', deal: from.deal }),
    ...from.links.filter((link) => !isHere(link)).flatMap((link) => request(one, { type: 'linked', link })),
    ...persons
      .filter(isNew)
      .flatMap(({ person, ...texts }): Told[] => request(one, { type: 'person added', person }, texts)),
  ]
}
