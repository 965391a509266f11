import { findStage, nextStage } from '#shared/process/manual/find.ts'
import type { Stage } from '#shared/process/manual/stage.ts'
import { sellers } from './cast.ts'
import { handOver, join, manual, type Sale } from './sale.ts'
import { play, type Stay } from './visit.ts'

/** How a stay ends: onwards, back to an earlier stage, closed with an outcome, or nobody ever comes back to it. */
type Ending = { to: 'next' } | { to: 'back'; stage: Stage } | { to: 'closed'; outcome: string } | { to: 'nowhere' }

/** Where deals are lost, stage by stage, and what is then said of them. */
const losses: Record<string, { share: number; outcomes: readonly string[] }> = {
  prospecting: { share: 0.24, outcomes: ['disqualified', 'disqualified', 'dormant'] },
  needs: { share: 0.15, outcomes: ['lost', 'disqualified', 'dormant'] },
  solution: { share: 0.15, outcomes: ['lost', 'lost', 'dormant'] },
  closing: { share: 0.18, outcomes: ['lost', 'lost', 'lost', 'dormant'] },
}

const closingWords = {
  'zh-CN': ['预算今年没有批下来。', '选了价格更低的供应商。', '项目负责人调岗，暂停采购。', '需求与我们的产品不符。'],
  en: [
    'No budget this year.',
    'They chose a cheaper supplier.',
    'The sponsor left; the project stopped.',
    'Not what we offer.',
  ],
}

/** Tells a deal's life from its opening on, stage after stage, as far as it gets. */
export function live(sale: Sale, opened: number): void {
  const visits = new Map<string, number>()
  let stage = manual.stages[0]
  let entered = opened
  while (stage) {
    const n = (visits.get(stage.key) ?? 0) + 1
    visits.set(stage.key, n)
    if (n === 1) prepare(sale, stage, entered)
    const ending = endingOf(sale, stage, n)
    const stay: Stay = { stage, n, entered, reach: reachOf(sale, ending), ...shortcuts(sale, n) }
    entered = play(sale, stay)
    stage = leave(sale, stage, ending, entered)
  }
}

/** What is done when a stage is entered for the first time. */
function prepare(sale: Sale, stage: Stage, at: number): void {
  const { random, line, seller } = sale
  const set = (values: Record<string, string | number>) => line.add(at, seller.id, { type: 'set attributes', values })
  if (stage.key === 'prospecting') set({ source: random.pick(['website', 'exhibition', 'referral', 'outbound']) })
  if (stage.key === 'solution') {
    set({ users: random.whole(3, 60) * 5, amount: random.whole(4, 90) * 5000 })
    if (random.chance(0.88)) join(sale, at, sale.presales, 'presales')
    if (random.chance(0.92)) join(sale, at, sale.manager, 'manager')
  }
  if (stage.key === 'needs' && random.chance(0.05)) {
    handOver(sale, at, random.pick(sellers.filter(({ id, team }) => team === seller.team && id !== seller.id)))
  }
}

function shortcuts({ random, seller }: Sale, n: number): Pick<Stay, 'exception' | 'hasty'> {
  return { exception: n === 1 && random.chance(seller.habits.exceptions), hasty: random.chance(seller.habits.hasty) }
}

function endingOf({ random, seller }: Sale, stage: Stage, n: number): Ending {
  const loss = losses[stage.key]
  if (random.chance(seller.habits.forgets)) return { to: 'nowhere' }
  if (loss && n === 1 && random.chance(loss.share)) return { to: 'closed', outcome: random.pick(loss.outcomes) }
  const back = stage.returns[0] && findStage(manual, stage.returns[0].to)
  if (back && n === 1 && random.chance(0.07)) return { to: 'back', stage: back }
  return nextStage(manual, stage.key) ? { to: 'next' } : { to: 'closed', outcome: 'won' }
}

function reachOf({ random }: Sale, ending: Ending): number {
  return ending.to === 'next' || (ending.to === 'closed' && ending.outcome === 'won') ? 1 : random.between(0.2, 0.9)
}

function leave(sale: Sale, stage: Stage, ending: Ending, at: number): Stage | undefined {
  const { line, random, seller } = sale
  switch (ending.to) {
    case 'next':
      line.add(at, seller.id, { type: 'advance', from: stage.key })
      return nextStage(manual, stage.key)
    case 'back':
      line.add(at, seller.id, { type: 'return', from: stage.key, to: ending.stage.key })
      return ending.stage
    case 'closed': {
      const reason = ending.outcome === 'won' ? {} : { reason: random.pick(closingWords[seller.language]) }
      line.add(at, seller.id, { type: 'close', outcome: ending.outcome, ...reason })
      return undefined
    }
    case 'nowhere':
      return undefined
  }
}
