import type { DealLosses, LossNow, ScoreNow } from '#extension/rooms/today.ts'
import { listViews } from '#shared/api/figures.ts'
import { listLossDeals } from '#shared/api/lossDeals.ts'
import { getDealScore, getRepScore, type Loss } from '#shared/api/scores.ts'
import { findStage } from '#shared/process/manual/find.ts'
import { read } from '#shared/process/text.ts'
import { readerLanguage } from '../card/reader.ts'
import { type Local, localDeal } from '../deal/local.ts'
import { ask } from '../request.ts'
import { setting } from '../store/settings.ts'

/** The own score with the steps and deals that lost points, and who looked at it. Nothing while the server cannot be asked. */
export async function scoreNow(): Promise<ScoreNow | undefined> {
  const [account, server] = await Promise.all([setting('account'), setting('server')])
  if (!account || server === undefined) return undefined
  const { user } = account.session
  const [score, lost, views] = await Promise.all([
    ask(getRepScore, { params: { rep: user } }),
    ask(listLossDeals, { query: { rep: user, limit: 100 } }),
    ask(listViews, { params: { rep: user }, query: { limit: 10 } }),
  ])
  if (!score.ok || !lost.ok) return undefined
  const { pooled, from, to } = score.value
  return {
    pooled: {
      score: pooled.score,
      interval: pooled.interval,
      deals: pooled.deals,
      settled: pooled.settled,
      met: pooled.met,
    },
    from,
    to,
    losses: lost.value.lines.map(({ deal, name, stage, stageName, step, stepName, points, fresh }) => ({
      deal,
      ...(name !== undefined && { name }),
      stage,
      stageName,
      step,
      stepName,
      points,
      fresh,
    })),
    views: views.ok ? views.value.views.map(({ at, name }) => ({ at, name })) : [],
    page: `${server}/reps/${encodeURIComponent(user)}`,
  }
}

/** Every point that a deal lost, with its evidence, and how its contest stands. */
export async function dealLosses(deal: string): Promise<DealLosses | undefined> {
  const [answer, local, server] = await Promise.all([
    ask(getDealScore, { params: { deal } }),
    localDeal(deal),
    setting('server'),
  ])
  if (!answer.ok || server === undefined) return undefined
  const language = await readerLanguage()
  const user = (await setting('account'))?.session.user
  return {
    deal,
    losses: answer.value.losses.map((loss): LossNow => {
      const { obligation, kind, name, points, status, due, doneAt, reductions, event } = loss
      const manual = local?.known.world.manuals.get(answer.value.manual)
      const stage = manual && findStage(manual, loss.stage)
      return {
        obligation,
        kind,
        name,
        points,
        status,
        reductions,
        ...(due !== undefined && { due }),
        ...(doneAt !== undefined && { doneAt }),
        stage: stage ? read(stage.name, language) : '',
        own: loss.owedBy === user,
        ...contestOf(local, loss),
        mine: local?.known.view.mine === true && kind !== 'cap',
        ...(event !== undefined && { line: `${server}/deals/${deal}#line-${event}` }),
      }
    }),
  }
}

function contestOf(local: Local | undefined, { obligation }: Loss): Pick<LossNow, 'contest'> {
  const raised = local?.state.contests.findLast((one) => one.obligation === obligation)
  if (!raised) return {}
  return { contest: raised.ruling ? (raised.ruling.upheld ? 'upheld' : 'dismissed') : 'waiting' }
}
