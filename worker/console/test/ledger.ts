import type { LedgerExport } from '#shared/api/deals.ts'
import type { DealScore } from '#shared/api/scores.ts'
import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import { Calendar } from '#shared/process/calendar/schema.ts'
import { decide } from '#shared/process/decide/decide.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { evolve } from '#shared/process/ledger/evolve.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { score } from '#shared/process/score/score.ts'
import type { World } from '#shared/process/world.ts'
import { genesis, type Sealed, seal } from '#worker/chain/link.ts'
import type { DealPage } from '../models/deal.ts'
import { namesIn } from '../models/names.ts'
import { hour, noon } from './answers.ts'

export const manual = Manual.parse(generalB2b)
const calendar = Calendar.parse({
  schemaVersion: 1,
  key: 'always',
  timeZone: 'Asia/Shanghai',
  hours: [['00:00', '24:00']],
  weekdays: [1, 2, 3, 4, 5, 6, 7],
})
const [manualHash, calendarHash] = ['a'.repeat(64), 'b'.repeat(64)]
const world: World = {
  manuals: new Map([[manualHash, manual]]),
  calendars: new Map([[calendarHash, calendar]]),
  timeZone: 'Asia/Shanghai',
}
const users = { wang: '王磊', lin: '林晓峰' }

export interface Deed {
  /** Hours before `noon`. */
  ago: number
  act: Act
  by?: 'wang' | 'lin'
}

export const opening: Deed = {
  ago: 24 * 12,
  act: {
    type: 'open deal',
    name: '宏达科技',
    manual: manual.key,
    origin: 'rep',
    persons: [{ person: 'zhang', name: '张经理' }],
    links: [],
  },
}

/** A deal's page as the Worker would answer it: decided, folded, scored and chained by the engine itself. */
export async function dealPage(deeds: readonly Deed[], mine = false): Promise<DealPage> {
  let state: DealState | undefined
  const all: Sealed = { events: [], chain: [], personal: [] }
  for (const [at, { ago, act, by = 'wang' }] of deeds.entries()) {
    const moment = noon - ago * hour
    const decision = decide(world, state, command(at, moment, act), context(by), moment)
    if (!decision.ok) throw new Error(`${act.type} was refused: ${decision.refusal.code}`)
    const sealed = await seal(decision.events, { seq: all.events.length, hash: all.chain.at(-1) ?? genesis })
    for (const event of sealed.events) state = evolve(state, event)
    all.events.push(...sealed.events)
    all.chain.push(...sealed.chain)
    all.personal.push(...sealed.personal)
  }
  if (!state) throw new Error('no deeds')
  return {
    view: { state, persons: [], names: users, mine },
    score: dealScore(state),
    ledger: ledgerOf(all),
  }
}

function command(at: number, moment: number, act: Act) {
  return { v: 1 as const, id: `c${at}`, deal: 'deal', acted: moment, sent: moment, act }
}

function context(by: 'wang' | 'lin') {
  return {
    actor: { kind: 'user' as const, id: by },
    role: by === 'lin' ? ('manager' as const) : ('rep' as const),
    team: 'east',
    teamOf: () => 'east',
    inForce: () => manualHash,
    calendarFor: () => calendarHash,
    managersOf: () => [],
    admins: [],
    standsInFor: [],
    acknowledged: () => false,
    importing: true,
  }
}

function dealScore(state: DealState): DealScore {
  const all = obligations(world, state, noon)
  const { score: figure, weight, settled, waivedWeight, lines } = score(all, manual.numbers)
  const { obligation: name } = namesIn(manual, users, 'zh-CN')
  const losses = lines.flatMap(({ obligation, points, cap }) => {
    const one = all.find(({ key }) => key === obligation)
    if (!one) return []
    const { kind, stage, visit, step, status, due, doneAt, owedBy, doneBy, reductions, event } = one
    const optional = { step, due, doneAt, doneBy, event }
    const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined))
    const loss = { obligation, kind: cap ? ('cap' as const) : kind, stage, visit, points, status, owedBy, reductions }
    return [{ ...loss, name: { 'zh-CN': name(obligation) }, ...known }]
  })
  const head = { deal: 'deal', asOf: noon, seq: state.seq, manual: manualHash, score: figure, weight, settled }
  return { ...head, waived: waivedWeight, losses }
}

function ledgerOf({ events, chain, personal }: Sealed): LedgerExport {
  const texts: LedgerExport['personal'] = {}
  for (const { event, field, value, salt } of personal) texts[event] = { ...texts[event], [field]: { value, salt } }
  return {
    deal: 'deal',
    head: { seq: events.length, hash: chain.at(-1) ?? genesis },
    events,
    chain,
    manuals: { [manualHash]: manual },
    calendars: { [calendarHash]: calendar },
    personal: texts,
    names: users,
  }
}
