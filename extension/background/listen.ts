import { every } from '#extension/browser/alarms.ts'
import { listen, type Sender } from '#extension/browser/events.ts'
import { openPage } from '#extension/browser/tabs.ts'
import type { Up } from '#extension/rooms/messages.ts'
import type { FromGuard } from '#extension/rooms/phrases.ts'
import { adaptersFor } from './adapters/inUse.ts'
import { answerNotice, remind } from './alerts/alerts.ts'
import { keepUp, resume } from './asks/after.ts'
import { answer } from './asks/answer.ts'
import { takeSent } from './asks/sent.ts'
import { drawBadge } from './badge/badge.ts'
import { reportHealth } from './health/report.ts'
import { takeHealth } from './health/take.ts'
import { veil } from './message/veil.ts'
import { outboxAlarm } from './outbox/queue.ts'
import { answerPage } from './pages/answer.ts'
import { heard } from './parse.ts'
import { forgetPressed, keepPressed } from './phrases/pressed.ts'
import { guarded } from './phrases/rules.ts'
import { notice, slowPulse } from './pulse/pulse.ts'
import { settleKeys } from './session/enter.ts'
import { endLeaving } from './session/signOut.ts'
import { forgetReading, readStage, takeStage } from './sightings/take.ts'
import { granted, revoked, settleSites, worksOn } from './sites/work.ts'
import { forgetOld } from './store/forget.ts'
import { setting } from './store/settings.ts'
import { shownOnce } from './tabs/first.ts'
import { openPanel } from './tabs/openPanel.ts'
import { see } from './tabs/see.ts'
import { forgetTab, tabState } from './tabs/state.ts'
import { drawnAnew } from './tabs/takenAway.ts'
import { answerToday } from './today/answer.ts'

const keepUpAlarm = 'keep up'

/** Begins to listen. Called once, in the first turn of the service worker. */
export function begin(): void {
  listen({
    installed: () => void installed(),
    started: () => void started(),
    alarm: (name) => void (name === outboxAlarm ? resume() : regular()),
    message: async (message, sender) => {
      const up = heard(message)
      return up && hear(up, sender)
    },
    granted: (origins) => void granted(origins),
    revoked: () => void revoked(),
    tabClosed: (tab) => void Promise.all([forgetTab(tab), forgetReading(tab), forgetPressed(tab)]),
    online: () => void resume(),
    notice: (id, pressed) => void answerNotice(id, pressed),
  })
  void endLeaving().then(settleKeys).then(resume)
}

async function installed(): Promise<void> {
  await started()
  if ((await setting('agreed')) !== true) await openPage('/welcome.html')
}

async function regular(): Promise<void> {
  await forgetOld(Date.now())
  await settleKeys()
  await slowPulse()
  await reportHealth(Date.now())
  await drawBadge()
  await remind()
}

async function started(): Promise<void> {
  await every(keepUpAlarm, 1)
  await settleSites()
  await keepUp()
}

/** A tab may say what it sees and ask about its own card; only our own pages may sign in or add a place of work. */
async function hear(up: Up, sender: Sender): Promise<unknown> {
  if (up.room === 'page') return sender.own ? answerPage(up.ask, up.tab) : undefined
  if (up.room === 'today') return sender.own ? answerToday(up.ask, up.click) : undefined
  const { tab, origin } = sender
  if (tab === undefined) return undefined
  if (up.room === 'panel') return fromPanel(tab, up)
  if (up.room === 'guard') return fromGuard(tab, up)
  if (up.type === 'sites') return (await worksOn(origin)) ? adaptersFor(origin) : []
  if (up.type === 'seen') {
    const stage = readStage(tab, up.sight, up.at)
    void resume()
    void notice()
    const [before, sight] = await Promise.all([tabState(tab), veil(up.sight)])
    void takeHealth(before?.sight, sight, up.health)
    const seen = await see(tab, origin, sight)
    void stage.then((reading) => reading && takeStage(tab, reading))
    return seen
  }
  if (up.type === 'sent') return takeSent(up.sent, tab)
  return openPanel(tab)
}

async function fromGuard(tab: number, up: FromGuard): Promise<unknown> {
  if (up.type === 'pressed') return keepPressed(tab, up)
  const state = await tabState(tab)
  return state && guarded(state)
}

/** An ask about a view that is no longer open is not answered. The panel's first ask names none yet. */
async function fromPanel(tab: number, up: Extract<Up, { room: 'panel' }>): Promise<unknown> {
  const state = await tabState(tab)
  if (!state || (up.context !== '' && up.context !== state.sight.context)) return {}
  const answered = await answer(up.context === '' ? await drawnAnew(state) : state, up.ask, up.click)
  await shownOnce(tab)
  return answered
}
