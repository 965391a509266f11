import type { Actor, EventDraft, Happening, LedgerEvent } from './event.ts'
import type { DealState, Visit } from './state.ts'

/** Folds one event into a deal: what has happened, nothing of how it stands. A deal begins with `opened`. */
export function evolve(state: DealState | undefined, event: LedgerEvent): DealState {
  const { happening } = event
  if (happening.type === 'opened') return opened(event, happening)
  if (!state) throw new RangeError(`a ledger begins with opened, not with ${happening.type}`)
  return { ...state, ...change(state, event, happening), recorded: event.recorded, seq: event.seq }
}

/** Numbers drafts after a head and drops their personal texts: the event as it is folded; commitments are the store's. */
export function number(drafts: readonly EventDraft[], afterSeq: number): LedgerEvent[] {
  return drafts.map(({ personal: _, ...event }, place) => ({ ...event, seq: afterSeq + 1 + place }))
}

function opened(event: LedgerEvent, data: Extract<Happening, { type: 'opened' }>): DealState {
  return {
    v: 1,
    deal: event.deal,
    name: data.name,
    manual: data.manual,
    calendar: data.calendar,
    ...(data.segment === undefined ? {} : { segment: data.segment }),
    opened: event.at,
    ...(data.since === undefined ? {} : { since: data.since }),
    recorded: event.recorded,
    seq: event.seq,
    owners: [{ user: data.owner, team: data.team, from: event.at }],
    members: [],
    persons: [],
    links: [],
    attributes: {},
    visits: [{ stage: data.atStage, n: 1, entered: event.at, how: 'opened' }],
    doings: [],
    activities: [],
    undone: [],
    exceptions: [],
    contests: [],
  }
}

type Later = Exclude<Happening, { type: 'opened' }>

function change(state: DealState, event: LedgerEvent, data: Later): Partial<DealState> {
  switch (data.type) {
    case 'attributes set':
      return { attributes: attributes(state, event, data.values) }
    case 'person added':
      return { persons: [...state.persons.filter((person) => person !== data.person), data.person] }
    case 'person removed':
      return { persons: state.persons.filter((person) => person !== data.person) }
    case 'member joined':
      return { members: [...leave(state, data.user, event.at), membership(event, data)] }
    case 'member left':
      return { members: leave(state, data.user, event.at) }
    case 'handed over':
      return { owners: [...state.owners, { user: data.to, team: data.team, from: event.at }] }
    case 'linked':
      return { links: [...state.links, data.link] }
    case 'activity logged': {
      const { type: _, ...activity } = data
      return { activities: [...state.activities, { ...activity, event: event.id, ...witness(event) }] }
    }
    case 'activity withdrawn':
      return { undone: [...state.undone, data.event] }
    case 'step done':
      return { doings: [...state.doings, doing(event, data)] }
    case 'step undone':
      return { undone: [...state.undone, data.event] }
    case 'stage advanced':
      return { visits: enter(state.visits, data.to, event.at, 'advanced') }
    case 'stage returned':
      return { visits: enter(state.visits, data.to, event.at, 'returned') }
    case 'exception asked':
      return {
        exceptions: [
          ...state.exceptions,
          { exception: data.exception, obligation: data.obligation, asker: event.actor.id, asked: event.at },
        ],
      }
    case 'exception ruled':
      return {
        exceptions: state.exceptions.map((one) =>
          one.exception === data.exception ? { ...one, ruling: ruled(event, data) } : one,
        ),
      }
    case 'contest raised':
      return {
        contests: [
          ...state.contests,
          { contest: data.contest, obligation: data.obligation, asker: event.actor.id, asked: event.at },
        ],
      }
    case 'contest ruled':
      return {
        contests: state.contests.map((one) =>
          one.contest === data.contest
            ? { ...one, ruling: { upheld: data.upheld, as: data.as, by: event.actor.id, at: event.at } }
            : one,
        ),
      }
    case 'closed':
      return {
        closed: { outcome: data.outcome, at: event.at },
        visits: leaveCurrent(state.visits, event.at, data.outcome === won ? 'forwards' : 'closed'),
      }
  }
}

/** The outcome that leaves the last stage forwards; every other one leaves its stage unfinished. */
export const won = 'won'

function attributes(state: DealState, event: LedgerEvent, values: Record<string, string | number | boolean | null>) {
  const next = { ...state.attributes }
  for (const [key, value] of Object.entries(values)) {
    const old = next[key]
    if (!old || after(event, { at: old.at, act: old.act, id: old.event }))
      next[key] = { value, at: event.at, act: event.act, event: event.id }
  }
  return next
}

/** Ties go by moment, then the device's time of the act, then the command: facts commute. */
function after(a: { at: number; act: number; id: string }, b: { at: number; act: number; id: string }): boolean {
  if (a.at !== b.at) return a.at > b.at
  if (a.act !== b.act) return a.act > b.act
  return a.id > b.id
}

function leave(state: DealState, user: string, at: number) {
  return state.members.map((member) =>
    member.user === user && (member.until === undefined || member.until > at) ? { ...member, until: at } : member,
  )
}

function membership(event: LedgerEvent, data: Extract<Later, { type: 'member joined' }>) {
  return {
    user: data.user,
    role: data.role,
    from: event.at,
    ...(data.until === undefined ? {} : { until: data.until }),
  }
}

function witness(event: LedgerEvent): {
  command: string
  at: number
  act: number
  recorded: number
  by: Actor
  source: LedgerEvent['source']
} {
  return {
    command: event.command,
    at: event.at,
    act: event.act,
    recorded: event.recorded,
    by: event.actor,
    source: event.source,
  }
}

function doing(event: LedgerEvent, data: Extract<Later, { type: 'step done' }>) {
  return {
    event: event.id,
    step: data.step,
    ...witness(event),
    evidence: data.evidence.kind,
    ...(data.evidence.activity === undefined ? {} : { activity: data.evidence.activity }),
    ...(data.enteredLater ? { enteredLater: true } : {}),
  }
}

function enter(visits: readonly Visit[], stage: string, at: number, how: 'advanced' | 'returned'): Visit[] {
  const n = visits.filter((visit) => visit.stage === stage).length + 1
  return [...leaveCurrent(visits, at, how === 'advanced' ? 'forwards' : 'back'), { stage, n, entered: at, how }]
}

function leaveCurrent(visits: readonly Visit[], at: number, leaving: 'forwards' | 'back' | 'closed'): Visit[] {
  return visits.map((visit, place) => (place === visits.length - 1 ? { ...visit, left: at, leaving } : visit))
}

function ruled(event: LedgerEvent, data: Extract<Later, { type: 'exception ruled' }>) {
  return {
    approved: data.approved,
    by: event.actor.id,
    at: event.at,
    ...(data.expires === undefined ? {} : { expires: data.expires }),
  }
}
