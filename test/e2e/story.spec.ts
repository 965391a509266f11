import { expect, test } from '@playwright/test'
import type { Language } from '#shared/process/text.ts'
import { launch } from './browser.ts'
import { as, type Ground, ground, openDeal, password } from './ground.ts'
import { sharedRoundcube } from './mail.ts'
import { readDeal } from './readDeal.ts'
import { closeAll, firstRun, openMessage, type Rep, repAt } from './rep.ts'

let here: Ground
test.beforeAll(async () => {
  here = await ground()
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(() => here.close())

const runs = (['zh-CN', 'en'] as const).flatMap((language) =>
  (['preview', 'full'] as const).map((view) => ({ language, view })),
)
const reps: Record<Language, string> = { 'zh-CN': 'alice', en: 'bob' }
const words = {
  'zh-CN': {
    deal: '宏达科技 CRM 采购',
    subject: '需求清单',
    map: '摸清决策链',
    survey: '填好需求调研表',
    confirmation: '请客户确认需求',
    next: '方案制定',
  },
  en: {
    deal: 'Acme Robotics rollout',
    subject: 'Our list of needs',
    map: 'Map who decides',
    survey: 'Complete the needs survey',
    confirmation: 'Have the needs confirmed',
    next: 'Solution',
  },
}

for (const { language, view } of runs) {
  test(`the main job in ${language}, ${view}: guided, logged, refused with reasons, met, advanced, scored`, async () => {
    const word = words[language]
    const run = `${view}-${language}`.toLowerCase()
    const deal = `story-${run}`
    const subject = `${word.subject} ${run}`
    const address = `customer.${run}@hongda.example`
    const user = reps[language]
    const send = await as(here.worker.url, user)
    await openDeal(send, { deal, name: `${word.deal} ${run}`, atStage: 'needs', address, person: '王芳' })
    await sharedRoundcube().deliver({
      from: { name: '王芳', address },
      to: [`${user}@sales.test`],
      subject,
      text: '您好',
    })

    const rep = await repAt(user, language)
    const { texts, page, panel } = rep
    await test.step('before the grant nothing of ours is on the page', () => untouched(rep, subject, view))
    await test.step('the first run', () => firstRun(rep, here.worker.url, sharedRoundcube().url))

    await test.step('the message shows the deal, its stage and what is next', async () => {
      await openMessage(page, subject, view)
      await panel.open()
      await expect(panel.card).toContainText(`${word.deal} ${run}`)
      await expect(panel.card).toContainText('2/5')
    })
    await test.step('one click ticks a step, Undo takes it back, and it is ticked again', async () => {
      await panel.button(texts.markDone(word.map)).click()
      await expect(panel.card.getByText(texts.line.done(word.map))).toBeVisible()
      await panel.button(texts.undo).click()
      await expect(panel.card.getByText(texts.line.undone)).toBeVisible()
      await panel.button(texts.markDone(word.map)).click()
      await expect(panel.card.locator('.marks.in-ledger')).toBeVisible()
    })
    await test.step('one click logs the message, in two marks', async () => {
      await panel.button(texts.log).click()
      await expect(panel.card.getByText(texts.line.logged(1))).toBeVisible()
      await expect(panel.card.locator('.marks.in-ledger')).toBeVisible()
    })
    await test.step('the gate does not open and says what is missing', async () => {
      await panel.button(texts.advance(word.next)).click()
      await expect(panel.stop).toBeVisible()
      await expect(panel.stop).toContainText(texts.missing(2, word.next))
      await expect(panel.stop).toContainText(word.survey)
      await expect(panel.stop).toContainText(word.confirmation)
      await expect(panel.stop.getByText(texts.lastKnown)).toHaveCount(0)
    })
    await test.step('what is missing is met where it is named, and the deal goes on', async () => {
      await panel.stop.getByRole('button', { name: texts.markDone(word.survey) }).click()
      await expect(panel.stop).toContainText(texts.missing(1, word.next))
      await panel.stop.getByRole('button', { name: texts.markDone(word.confirmation) }).click()
      await expect(panel.stop).toContainText(texts.nothingMissing(word.next))
      await panel.stop.getByRole('button', { name: texts.advance(word.next) }).click()
      await expect(panel.card).toContainText('3/5')
    })
    await rep.context.close()

    await test.step('a process of its own finds ledger, score and losses, and replays them to the digit', async () => {
      const read = await readDeal({ url: here.worker.url, apiKey: here.apiKey, deal })
      expect(read.events.map((event) => event.happening.type)).toEqual([
        'opened',
        'person added',
        'step done',
        'step undone',
        'step done',
        'activity logged',
        'step done',
        'step done',
        'stage advanced',
      ])
      expect(read.events.find((event) => event.happening.type === 'activity logged')).toMatchObject({
        source: 'page',
        actor: { kind: 'user', id: user },
        happening: { kind: 'email', direction: 'in', persons: [`${deal}-p`], people: 1 },
      })
      expect(read.replayed.state).toEqual(read.state)
      expect(read.replayed.score).toBe(read.score.score)
      expect(read.replayed.losses).toEqual(read.score.losses.map(({ obligation, points }) => ({ obligation, points })))
      expect(read.score.losses.map((loss) => loss.obligation).sort()).toEqual([
        'needs/1/discovery-meeting',
        'needs/1/minutes-sent',
        'needs/1/needs-confirmation',
        'needs/1/needs-survey',
      ])
      expect(read.score.losses.reduce((sum, loss) => sum + loss.points, 0)).toBe(10_000 - (read.score.score ?? 0))
    })
    await test.step('the manager goes from the team to the rep, the deal, the losses and the ledger', () =>
      managed(language, deal, `${word.deal} ${run}`, user))
  })
}

/** No node, no script world and no request of ours, though the extension is installed and the message is open. */
async function untouched(rep: Rep, subject: string, view: 'preview' | 'full'): Promise<void> {
  const worlds: string[] = []
  const asked: string[] = []
  const cdp = await rep.context.newCDPSession(rep.page)
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin))
  await cdp.send('Runtime.enable')
  rep.context.on('request', (request) => asked.push(new URL(request.url()).origin))
  await openMessage(rep.page, subject, view)
  expect(worlds.filter((origin) => origin.startsWith('chrome-extension:'))).toEqual([])
  expect(asked).not.toContain(here.worker.url)
  const shadows = await rep.page.evaluate(
    () => [...document.querySelectorAll('*')].filter((node) => node.shadowRoot !== null).length,
  )
  expect(shadows).toBe(0)
  await cdp.detach()
}

/** The console in a browser without the extension, signed in as the team's manager. */
async function managed(language: Language, deal: string, name: string, user: string): Promise<void> {
  const context = await launch({ locale: language === 'en' ? 'en-US' : 'zh-CN' })
  const page = await context.newPage()
  await page.goto(here.worker.url)
  await page.locator('input[type=email]').fill('boss@sales.test')
  await page.locator('input[type=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await expect(page.locator('#teams')).toBeVisible()
  await expect(page.locator('#teams')).toContainText('华东一组')
  await page
    .locator('#reps')
    .getByRole('link', { name: user === 'alice' ? 'Alice Chen' : 'Bob Novak' })
    .click()
  await page.getByRole('link', { name }).first().click()
  await expect(page).toHaveURL(new RegExp(`/deals/${deal}`))
  const losses = page.locator('#losses')
  await expect(losses).toContainText('填好需求调研表')
  const read = await readDeal({ url: here.worker.url, apiKey: here.apiKey, deal })
  await expect(page.locator('.score-figure')).toContainText(((read.score.score ?? 0) / 100).toFixed(2))
  await expect(page.locator('#ledger')).toBeVisible()
  await context.close()
}
