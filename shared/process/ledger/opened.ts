import type { Happening, LedgerEvent } from './event.ts'
import type { DealState } from './state.ts'
import { told } from './told.ts'

/** A deal as its opening leaves it. */
export function opened(event: LedgerEvent, data: Extract<Happening, { type: 'opened' }>): DealState {
  return {
    v: 2,
    deal: event.deal,
    name: data.name,
    origin: data.origin,
    ...(data.kind === undefined ? {} : { kind: data.kind }),
    ...(data.segment === undefined ? {} : { segment: data.segment }),
    manual: data.manual,
    calendar: data.calendar,
    manuals: [{ manual: data.manual, from: event.at, stages: {} }],
    calendars: [{ calendar: data.calendar, from: event.at }],
    opened: event.at,
    ...(data.since === undefined ? {} : { since: data.since }),
    recorded: event.recorded,
    seq: event.seq,
    owners: [{ user: data.owner, team: data.team, from: event.at }],
    members: [],
    persons: [],
    links: [],
    attributes: {},
    moves: [{ ...told(event), recorded: event.recorded, by: event.actor.id, how: 'opened', to: data.atStage }],
    holds: [],
    doings: [],
    activities: [],
    corrections: [],
    undone: [],
    unproven: [],
    breaches: [],
    exceptions: [],
    approvals: [],
    contests: [],
    acknowledged: [],
  }
}
