import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { phraseTexts } from '#shared/i18n/extension.phrases.ts'
import { accessibleWithin } from './axe.ts'
import { customer, happenings, ledgerOf } from './customer.ts'
import { receivedBy, reply, send, sendButton } from './draft.ts'
import { type Ground, ground } from './ground.ts'
import { type Recorder, recordRequests } from './recorder.ts'
import { closeAll, openMessage, repAtWork } from './rep.ts'
import { storedBy } from './storedBy.ts'

let here: Ground
let door: Recorder
test.beforeAll(async () => {
  here = await ground()
  door = await recordRequests(here.worker.url)
})
test.afterAll(async () => {
  await door.close()
  await here.close()
})
test.afterEach(() => closeAll(test.info()))

const rule = 'no-personal-benefit'
const folder = join(import.meta.dirname, '../../test-results/pictures')

test('words that a rule stops are seen before Send; corrected, the mail leaves no trace of them', async () => {
  const about = await customer(here, { name: 'benefit', owner: 'alice', atStage: 'prospecting' })
  const rep = await repAtWork('alice', 'zh-CN', here.worker.url)
  const { page, panel } = rep
  const texts = phraseTexts['zh-CN']
  await openMessage(page, about.subject, 'full')
  const body = await reply(page)
  const field = (text: string) => body.fill(`${text}\n\n> 上次您提到的回扣怎么算？`)

  await test.step('what the customer wrote is not the rep’s word; a forbidden promise is', async () => {
    await field('王总您好，这单做成，好处费我来安排。')
    await expect(panel.pill).toContainText(texts.look(1))
  })
  await test.step('the press is stopped, and says why and what to write', async () => {
    await sendButton(page).click()
    await expect(panel.stop.getByRole('heading')).toHaveText(texts.title(1))
    await expect(panel.stop.locator('mark')).toHaveText('好处费')
    await accessibleWithin('a stopped draft', page, '#guiderail')
    await picture(page, 'zh-CN')
  })
  await test.step('the place stands marked in the draft, and what is written there instead is clean', async () => {
    await panel.stop.getByRole('button', { name: texts.back }).click()
    await expect(panel.stop).toHaveCount(0)
    await expect(body).toBeFocused()
    await page.keyboard.type('合同里的折扣')
    await expect(body).toHaveValue('王总您好，这单做成，合同里的折扣我来安排。\n\n> 上次您提到的回扣怎么算？')
    await expect(panel.pill).not.toContainText(texts.look(1))
  })
  await test.step('it is sent, and the ledger tells of nothing else', async () => {
    await send(page)
    expect(await receivedBy(about.address)).toHaveLength(1)
    await expect.poll(() => happenings(here, about)).toEqual(['activity logged', 'first-email done'])
  })
})

test('sent as it is, with a reason, it is in the ledger with both, and no word of it anywhere', async () => {
  const about = await customer(here, { name: 'as-is', owner: 'bob', atStage: 'prospecting' })
  const rep = await repAtWork('bob', 'en', door.url)
  const { page, panel } = rep
  const texts = phraseTexts.en
  const canary = `canary-${crypto.randomUUID().slice(0, 8)}`
  await openMessage(page, about.subject, 'full')
  await reply(page)
  const body = await inHtml(page)

  await test.step('in the card it is a quiet row, with the way to better words', async () => {
    await body.fill(`Dear Wang Fang, we never pay a kickback. ${canary}`)
    await expect(panel.pill).toContainText(texts.look(1))
    await panel.pill.click()
    await panel.button(texts.look(1)).click()
    await expect(panel.card.locator('mark')).toHaveText('kickback')
    await accessibleWithin('a draft with a finding', page, '#guiderail')
    await picture(page, 'en-card')
  })
  await test.step('stopped by keyboard as well; with a reason the next press goes through', async () => {
    await sendButton(page).focus()
    await page.keyboard.press('Enter')
    await expect(panel.stop).toBeVisible()
    await panel.stop.getByRole('button', { name: `${texts.asItIs}…` }).click()
    await panel.stop.getByRole('textbox', { name: texts.why }).fill('I only explain that we do not')
    await picture(page, 'en')
    await panel.stop.getByRole('button', { name: texts.keepReason }).click()
    await expect(panel.stop).toHaveCount(0)
    expect(await receivedBy(about.address)).toEqual([])
    await expect(sendButton(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('#messagelist')).toBeVisible()
    expect(await receivedBy(about.address)).toHaveLength(1)
  })
  await test.step('one command told of the mail and the rule; the reason contests it', async () => {
    const told = ['activity logged', 'first-email done', 'message sent against a rule', 'contest raised']
    await expect.poll(() => happenings(here, about)).toEqual(told)
    const { events } = await ledgerOf(here, about)
    const [logged, , broken] = events.slice(2)
    expect(broken).toMatchObject({ command: logged?.command, happening: { rule } })
  })
  await test.step('no word of the draft left the browser or lies in it', async () => {
    const asked = door.whole.filter(({ body }) => body.includes('message') || body.includes('log activity'))
    expect(asked.length).toBeGreaterThan(0)
    expect(door.whole.filter(({ path, body }) => (path + body).includes(canary))).toEqual([])
    expect(door.whole.filter(({ path, body }) => (path + body).includes('kickback'))).toEqual([])
    const stored = await storedBy(rep)
    expect(stored).toContain(about.deal)
    expect(stored).not.toContain(canary)
  })
})

/** Turns the draft over to the host's HTML editor. */
async function inHtml(page: Page) {
  page.once('dialog', (asked) => asked.accept())
  await page.locator('.editor-toolbar a.mce-i-html').click()
  const body = page.frameLocator('iframe#composebody_ifr').locator('body')
  await expect(body).toBeVisible()
  return body
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `phrases-${name}.png`) })
}
