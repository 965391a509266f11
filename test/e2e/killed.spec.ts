import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { bornAt } from './browser.ts'
import { type Customer, customer, happenings, stepName } from './customer.ts'
import { type Ground, ground } from './ground.ts'
import { killBrowser, reaper } from './kill.ts'
import { closeAll, openMessage, type Rep, repAt, repAtWork } from './rep.ts'

let here: Ground
let profile: string
const about = {} as Record<'browser' | 'moments' | 'between' | 'answer', Customer>

test.beforeAll(async () => {
  here = await ground()
  for (const name of ['browser', 'moments', 'between', 'answer'] as const)
    about[name] = await customer(here, { name, owner: 'bob', atStage: 'needs' })
  profile = await mkdtemp(join(tmpdir(), 'guiderail-killed-'))
  await (await repAtWork('bob', 'en', here.worker.url, { profile })).context.close()
})
// biome-ignore lint/correctness/noEmptyPattern: Playwright gives the test's own account only behind its fixtures
test.afterEach(async ({}, info) => {
  await closeAll(info)
  await here.worker.restart()
})
test.afterAll(async () => {
  await here.close()
  await rm(profile, { recursive: true, force: true })
})

const byItself = { timeout: 60_000 }
const name = (step: string) => stepName(step, 'en')

test('a click that is kept outlives its browser and arrives once', async () => {
  const rep = await repAt('bob', 'en', { profile })
  await openMessage(rep.page, about.browser.subject, 'full')
  await rep.panel.openWhole()
  await here.worker.stop()
  await click(rep, 'decision-map')
  await rep.panel.button(rep.texts.log).click()
  await expect(rep.panel.card.getByText(rep.texts.line.logged(1))).toBeVisible()
  await killBrowser(rep.context)

  const again = await repAt('bob', 'en', { profile })
  await here.worker.restart()
  await expect.poll(() => happenings(here, about.browser), byItself).toEqual(['decision-map done', 'activity logged'])
  await openMessage(again.page, about.browser.subject, 'full')
  await again.panel.open()
  await expect(again.panel.card.locator('.logged')).toBeVisible()
  await expect(again.panel.card).toContainText(again.texts.doneSteps(1))
  expect(await happenings(here, about.browser)).toEqual(['decision-map done', 'activity logged'])
})

test('a browser killed at the moment of the click has the click once or not at all, and once if it was kept', async () => {
  const steps = ['decision-map', 'needs-survey', 'minutes-sent']
  const kept: string[] = []
  for (const [place, step] of steps.entries()) {
    const rep = await repAt('bob', 'en', { profile })
    await openMessage(rep.page, about.moments.subject, 'full')
    await rep.panel.open()
    if (place === 0) await rep.panel.button(rep.texts.markDone(name(step))).click()
    else {
      await click(rep, step)
      kept.push(`${step} done`)
    }
    await killBrowser(rep.context)
  }
  const last = await repAt('bob', 'en', { profile })
  await openMessage(last.page, about.moments.subject, 'full')
  await expect.poll(() => happenings(here, about.moments), byItself).toEqual(expect.arrayContaining(kept))
  const all = await happenings(here, about.moments)
  expect(all.length).toBe(new Set(all).size)
})

test('a service worker that ends between two clicks is followed by another that goes on', async () => {
  const rep = await repAt('bob', 'en', { profile })
  const { stopNow } = await reaper(rep.context)
  await openMessage(rep.page, about.between.subject, 'full')
  await rep.panel.open()
  const born = [await bornAt(rep.context)]
  const steps = ['decision-map', 'needs-survey', 'minutes-sent']
  for (const step of steps) {
    await stopNow()
    await click(rep, step)
    await expect(rep.panel.card.locator('.marks.in-ledger')).toBeVisible()
    born.push(await bornAt(rep.context))
  }
  expect(new Set(born).size).toBe(1 + steps.length)
  expect(born).toEqual(born.toSorted((a, b) => a - b))
  expect(await happenings(here, about.between)).toEqual(steps.map((step) => `${step} done`))
})

test('a service worker that ends between a click and its answer takes nothing with it and doubles nothing', async () => {
  const rep = await repAt('bob', 'en', { profile })
  const { stopNow } = await reaper(rep.context)
  await openMessage(rep.page, about.answer.subject, 'full')
  await rep.panel.open()
  const afterMilliseconds = { 'decision-map': 0, 'needs-survey': 3, 'minutes-sent': 8, 'discovery-meeting': 20 }
  const steps = Object.entries(afterMilliseconds)
  for (const [step, after] of steps) {
    const before = await bornAt(rep.context)
    await rep.panel.button(rep.texts.markDone(name(step))).click()
    await new Promise((resolve) => setTimeout(resolve, after))
    await stopNow()
    await expect.poll(() => happenings(here, about.answer), byItself).toContain(`${step} done`)
    await expect(rep.panel.button(rep.texts.markDone(name(step)))).toHaveCount(0)
    await expect(rep.panel.card.getByText(rep.texts.updateNeeded)).toHaveCount(0)
    expect(await bornAt(rep.context)).toBeGreaterThan(before)
  }
  expect(await happenings(here, about.answer)).toEqual(steps.map(([step]) => `${step} done`))
})

/** Ticks a step and waits until the card says that it is kept. */
async function click({ panel, texts }: Rep, step: string): Promise<void> {
  await panel.button(texts.markDone(name(step))).click()
  await expect(panel.card.getByText(texts.line.done(name(step)))).toBeVisible()
}
