import { recall, remember } from '#extension/browser/session.ts'
import type { Happened, TodayAnswer, TodayAsk } from '#extension/rooms/today.ts'
import { answerWith, setReminders, wantAllKinds } from '../alerts/alerts.ts'
import { sendAndRedraw } from '../asks/after.ts'
import { drawBadge } from '../badge/badge.ts'
import { notice } from '../pulse/pulse.ts'
import { dealLosses, scoreNow } from '../score/score.ts'
import { set, setting } from '../store/settings.ts'
import { contest, giveWord, takeBack, tickStep } from './acts.ts'
import { freshenToday } from './held.ts'
import { marksOf, todayNow } from './now.ts'
import { dealNow, showWhereOpen } from './open.ts'

/** How old the server's answer may be while somebody looks at the page, in milliseconds. */
const lookedAt = 15_000

/** Answers what a page of today asks: does it, once for each click, and tells how today stands then. */
export async function answerToday(ask: TodayAsk, click: string): Promise<TodayAnswer> {
  void notice()
  const more = await carryOut(ask, click)
  const today = await todayNow()
  void drawBadge()
  return { who: await whose(), ...(today && { today }), ...more }
}

async function whose(): Promise<string> {
  const account = await setting('account')
  if (!account || account.lapsed) return ''
  const { organisation, user } = account.session
  return `${organisation.id} ${user}`
}

async function carryOut(ask: TodayAsk, click: string): Promise<Omit<TodayAnswer, 'who' | 'today'>> {
  switch (ask.type) {
    case 'today': {
      await freshenToday(ask.opened ? 0 : lookedAt)
      const said = ask.said === undefined ? undefined : await recall<Happened>(saidKey)
      return said && said.command === ask.said ? { said: await marksOf(said) } : {}
    }
    case 'tick':
      return done(await tickStep(ask.deal, ask.step, click))
    case 'undo':
      return done(await takeBack(ask.deal, ask.command, click))
    case 'rule':
      return done(await giveWord(ask, click))
    case 'contest':
      return {
        ...(await done(await contest(ask.deal, ask.obligation, ask.reason, click))),
        ...(await lossesOf(ask.deal)),
      }
    case 'open': {
      if (await showWhereOpen(ask.deal)) return { shown: true }
      return dealOf(ask.deal)
    }
    case 'deal':
      return dealOf(ask.deal)
    case 'score': {
      const score = await scoreNow()
      return score ? { score } : {}
    }
    case 'losses':
      return lossesOf(ask.deal)
    case 'answer alert':
      return { said: await answerWith(ask.id, ask.word) }
    case 'badge':
      await set('badgeOff', !ask.on)
      return {}
    case 'remind':
      await setReminders(ask.on)
      return {}
    case 'all kinds':
      await wantAllKinds()
      return {}
  }
}

const saidKey = 'said on today'

/** What was said last is remembered, so that its second mark can be shown when it comes. */
async function done(said: Happened): Promise<{ said: Happened }> {
  await remember(saidKey, said)
  void sendAndRedraw(said.deal)
  return { said }
}

async function dealOf(deal: string): Promise<Omit<TodayAnswer, 'today'>> {
  const found = await dealNow(deal)
  return found ? { deal: found } : {}
}

async function lossesOf(deal: string): Promise<Omit<TodayAnswer, 'today'>> {
  const losses = await dealLosses(deal)
  return losses ? { losses } : {}
}
