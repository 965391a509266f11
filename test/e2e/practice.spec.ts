import { expect, test } from '@playwright/test'
import type { Language } from '#shared/process/text.ts'
import { as, type Ground, ground, openDeal } from './ground.ts'
import { readDeal } from './readDeal.ts'
import { closeAll, firstRun, repAt } from './rep.ts'

let here: Ground
test.beforeAll(async () => {
  here = await ground()
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(() => here.close())

const runs = {
  'zh-CN': {
    user: 'alice',
    deal: '宏达科技 CRM 采购',
    address: 'wang.fang@hongda.example',
    message: 'm1',
    record: '1001',
    research: '查一查这家公司',
    firstEmail: '发出第一封邮件',
  },
  en: {
    user: 'bob',
    deal: 'Acme Robotics CRM, 50 seats',
    address: 'jane.doe@acme-robotics.example',
    message: 'm2',
    record: '1002',
    research: 'Read up on the company',
    firstEmail: 'Send the first e-mail',
  },
} satisfies Record<Language, object>

for (const language of ['zh-CN', 'en'] as const) {
  test(`the practice mailbox in ${language}: guided, ticked, and a reply counts as evidence`, async () => {
    const run = runs[language]
    const deal = `practice-${language.toLowerCase()}`
    const { url } = here.worker
    const send = await as(url, run.user)
    await openDeal(send, { deal, name: run.deal, atStage: 'prospecting', address: run.address })
    const rep = await repAt(run.user, language)
    const { page, panel, texts } = rep
    await firstRun(rep, url, url)

    await test.step('a list shows nothing, the message its deal', async () => {
      await page.goto(`${url}/practice?lang=${language}`)
      await page.locator(`#messages a[href^="/practice/mail/${run.message}?"]`).click()
      await panel.open()
      await expect(panel.card).toContainText(run.deal)
      await expect(panel.card).toContainText('1/5')
    })
    await test.step('one click ticks a step', async () => {
      await panel.button(texts.markDone(run.research)).click()
      await expect(panel.card.getByText(texts.line.done(run.research))).toBeVisible()
    })
    await test.step('a reply that was sent is in the ledger, and is what the step asked for', async () => {
      await page.locator('#reply').click()
      await expect(panel.pill.or(panel.card).first(), 'what is read of a draft').toBeVisible()
      await page.locator('#editor').fill(language === 'en' ? 'On Wednesday you have it.' : '周三发给您。')
      await page.locator('#send').click()
      await expect(page.locator('.sent').first()).toBeVisible()
      await expect
        .poll(async () => (await read(deal)).happened)
        .toEqual(['opened', 'person added', 'step done', 'activity logged', 'step done'])
      const { events } = await read(deal)
      expect(events.at(-2)).toMatchObject({
        source: 'page',
        happening: { kind: 'email', direction: 'out', persons: [`${deal}-p`] },
      })
      expect(events.at(-1)).toMatchObject({ happening: { step: 'first-email', evidence: { kind: 'observed' } } })
    })
    await test.step('the CRM record of that customer shows the deal, with the step done', async () => {
      await page.goto(`${url}/practice/crm/${run.record}?lang=${language}`)
      await panel.open()
      await expect(panel.card).toContainText(run.deal)
      await panel.button(texts.doneSteps(2)).click()
      await expect(panel.card.locator('.step[data-done=true]')).toContainText([run.firstEmail, run.research])
    })
  })
}

async function read(deal: string) {
  const { events } = await readDeal({ url: here.worker.url, apiKey: here.apiKey, deal })
  return { events, happened: events.map(({ happening }) => happening.type) }
}
