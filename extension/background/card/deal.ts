import type { Tone } from '#extension/rooms/card.ts'
import type { DealCard } from '#extension/rooms/deal.ts'
import { acts } from '#shared/process/decide/rights.ts'
import { won } from '#shared/process/ledger/evolve.ts'
import { owner } from '#shared/process/ledger/standing.ts'
import { headline } from '#shared/process/score/past.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import { elsewhereCard } from './elsewhere.ts'
import { fieldCards } from './fields.ts'
import { type Item, isOpen } from './item.ts'
import { userName } from './names.ts'
import { nextOf } from './next.ts'
import { peopleCard } from './people.ts'
import { heldCard, pauseCards } from './standstill.ts'
import { itemCard, proposalsFor, type Showing } from './steps.ts'
import { talkCard } from './talk.ts'
import { type Here, itemsIn } from './visit.ts'
import { approvalsOf, nameOfEnd, returnsFrom, skipsFrom, wayCard, wayForward } from './ways.ts'
import { isAllowed, isOffered } from './weigh.ts'

/** A deal as its card shows it: path, the one next thing, what the stage asks, and what can be asked of the deal. */
export function dealCard(local: Local, where: Here, language: Language, showing: Showing): DealCard {
  const { state, known, account, now } = local
  const mine = acts(state, local.context, now)
  const items = itemsIn(where)
  const next = mine ? nextOf(items, { user: account.session.user, now }) : undefined
  const outcome = where.manual.outcomes.find((one) => one.key === state.closed?.outcome)
  return {
    deal: local.deal,
    name: state.name,
    owner: userName(local, owner(state).user),
    ownerId: owner(state).user,
    mine,
    ...pathOf(local, where, language),
    ...(next && { next: itemCard(local, where, next, language) }),
    items: items.filter(isTold).map((item) => itemCard(local, where, item, language)),
    proposals: mine ? proposalsFor(local, where, language, showing) : [],
    fields: fieldCards(local, where, language),
    ...waysCard(local, where, language, mine),
    ...heldCard(local, where, language),
    ...elsewhereCard(local, where, language),
    pauses: mine ? pauseCards(local, where, language) : [],
    ...rulingCard(local, where, language),
    ...(outcome && { outcome: read(outcome.name, language) }),
    reopen: state.closed !== undefined && isAllowed(local, { type: 'reopen', reason: 'asked' }),
    people: peopleCard(local, where, language),
    ...(mine && !state.closed && { talk: talkCard(local, where, language) }),
    score: headline(state.folded?.past, where.all, where.manual.numbers).score,
    seq: known.view.state.seq,
  }
}

/** Amber from the day on which the next thing is due, red once something is overdue; quiet where nothing is asked of the reader. */
export function toneOf(local: Local, card: DealCard, where: Here): Tone {
  if (!card.mine || (local.state.closed && !card.next)) return 'quiet'
  if (where.overdue) return 'overdue'
  const today = itemsIn(where).some(
    ({ obligation: one }) => one.scored && isOpen(one) && !one.paused && isToday(one.due, local.now),
  )
  return today ? 'due' : 'calm'
}

/** Which stages lie behind and ahead, and until when this one should be left. */
function pathOf(
  { state }: Local,
  { manual, stage, time }: Here,
  language: Language,
): Pick<DealCard, 'stages' | 'stage'> {
  const place = manual.stages.indexOf(stage)
  const stages = manual.stages.map(({ key, name }, index) => ({
    key,
    name: read(name, language),
    done: index < place || state.closed?.outcome === won,
    now: index === place && !state.closed,
  }))
  const paused = time?.paused === true
  const now = { key: stage.key, name: read(stage.name, language), place: place + 1, of: stages.length }
  return {
    stages,
    stage: { ...now, ...(time?.due !== undefined && { due: time.due }), ...(paused && { paused }) },
  }
}

function waysCard(local: Local, where: Here, language: Language, mine: boolean) {
  const forward = mine ? wayForward(local, where) : undefined
  const skips = mine ? skipsFrom(local, where) : []
  return {
    ...(forward && { advance: wayCard(local, where, forward, language) }),
    skips: skips.map((way) => wayCard(local, where, way, language)),
    returns: mine ? returnsFrom(local, where, language) : [],
    closes: mine ? closes(local, where, language) : [],
  }
}

/** Outcomes that the deal may be closed with as it stands, at most once something is done first. */
function closes(local: Local, { manual }: Here, language: Language) {
  return manual.outcomes
    .filter((one) => one.key !== won && isOffered(local, { type: 'close', outcome: one.key }))
    .map((one) => ({ key: one.key, name: read(one.name, language) }))
}

/** An approval that waits for the reader. */
function rulingCard(local: Local, where: Here, language: Language): Pick<DealCard, 'ruling'> {
  const waiting = approvalsOf(local, where).find(
    ({ approval, ruling }) => !ruling && isAllowed(local, { type: 'rule approval', approval, give: true }),
  )
  if (!waiting) return {}
  const { approval, to, asker } = waiting
  return { ruling: { approval, toName: nameOfEnd(where.manual, to, language), asker: userName(local, asker) } }
}

/** What nobody can tell yet is named by the fields that decide about it. */
function isTold(item: Item): boolean {
  return item.kind === 'choice' || item.unknown === undefined || item.unknown.length === 0
}

function isToday(moment: number | undefined, now: number): boolean {
  return moment !== undefined && new Date(moment).toDateString() === new Date(now).toDateString()
}
