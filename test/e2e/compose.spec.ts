import { expect, type Locator, test } from '@playwright/test'
import { customer, happenings, ledgerOf } from './customer.ts'
import { attach, receivedBy, reply, send, sendButton, setCursor } from './draft.ts'
import { type Ground, ground } from './ground.ts'
import { closeAll, openMessage, type Rep, repAtWork } from './rep.ts'

let here: Ground
test.beforeAll(async () => {
  here = await ground()
})
test.afterAll(() => here.close())
// biome-ignore lint/correctness/noEmptyPattern: Playwright gives the test's own account only behind its fixtures
test.afterEach(({}, info) => closeAll(info))

const quote = { name: 'quote.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }

test('a script goes in where the cursor was, and the mail sent is the step’s evidence, once', async () => {
  const about = await customer(here, { name: 'quote', owner: 'alice', atStage: 'solution' })
  const rep = await repAtWork('alice', 'zh-CN', here.worker.url)
  const { page, panel, texts } = rep
  await openMessage(page, about.subject, 'full')
  await panel.open()
  const body = await reply(page)

  await test.step('the card stays folded while the draft has the focus', async () => {
    await body.focus()
    await expect(panel.pill).toBeVisible()
    await expect(panel.card).toHaveCount(0)
  })
  await test.step('the script stands where the cursor was; one undo takes it out', async () => {
    await body.fill('第一段。\n\n最后一段。')
    await setCursor(body, 5)
    const script = await insertScript(rep)
    const whole = `第一段。\n${script}\n最后一段。`
    await expect(body).toHaveValue(whole)
    await body.focus()
    await page.keyboard.press('Control+z')
    await expect(body).toHaveValue('第一段。\n\n最后一段。')
    await page.keyboard.press('Control+Shift+z')
    await expect(body).toHaveValue(whole)
  })
  await test.step('the mail leaves by the host’s own button', async () => {
    await attach(page, quote)
    await send(page)
    const received = await receivedBy(about.address)
    expect(received).toHaveLength(1)
    expect(received[0]).toContain('quote.pdf')
  })
  await test.step('the ledger holds it once, seen on the page, and the step by it', async () => {
    await expect.poll(() => happenings(here, about)).toEqual(['activity logged', 'quote-sent done'])
    const { events, replayed, state } = await ledgerOf(here, about)
    expect(replayed.state).toEqual(state)
    const [logged, done] = events.slice(2)
    expect(logged).toMatchObject({
      source: 'page',
      actor: { id: 'alice' },
      happening: {
        kind: 'email',
        direction: 'out',
        persons: [`${about.deal}-p`],
        people: 1,
        attachments: ['document'],
      },
    })
    const activity = logged?.happening.type === 'activity logged' ? logged.happening.activity : ''
    expect(done).toMatchObject({
      source: 'page',
      at: logged?.at,
      happening: { step: 'quote-sent', evidence: { kind: 'observed', activity } },
    })
  })
  await test.step('opened among the sent mails it is known, and cannot be logged again', async () => {
    await openMessage(page, about.subject, 'preview', 'Sent')
    await panel.open()
    await expect(panel.card.locator('.logged > span')).toHaveText(texts.loggedBy(''))
    await expect(panel.button(texts.log)).toHaveCount(0)
    expect(await happenings(here, about)).toEqual(['activity logged', 'quote-sent done'])
  })
})

test('a mail sent by keyboard from the preview, in English, is the first step’s evidence', async () => {
  const about = await customer(here, { name: 'first', owner: 'bob', atStage: 'prospecting' })
  const rep = await repAtWork('bob', 'en', here.worker.url)
  await openMessage(rep.page, about.subject, 'preview')
  await rep.panel.open()
  const body = await reply(rep.page)
  await body.fill('')
  const script = await insertScript(rep)
  await expect(body).toHaveValue(script)
  await sendButton(rep.page).focus()
  await expect(rep.panel.card, 'unfolded again, the card leaves the focus where the rep put it').toBeVisible()
  await expect(sendButton(rep.page)).toBeFocused()
  await rep.page.keyboard.press('Enter')
  await expect(rep.page.locator('#messagelist')).toBeVisible()
  expect(await receivedBy(about.address)).toHaveLength(1)
  await expect.poll(() => happenings(here, about)).toEqual(['activity logged', 'first-email done'])
  const { events } = await ledgerOf(here, about)
  expect(events.at(-1)?.happening).toMatchObject({ step: 'first-email', evidence: { kind: 'observed' } })
})

test('a draft that is only saved is in nobody’s mailbox and not in the ledger', async () => {
  const about = await customer(here, { name: 'draft', owner: 'alice', atStage: 'prospecting' })
  const { page, panel } = await repAtWork('alice', 'zh-CN', here.worker.url)
  await openMessage(page, about.subject, 'full')
  await panel.open()
  await reply(page)
  await page.locator('#toolbar-menu a.save.draft').click()
  await expect(page.locator('#messagestack .confirmation')).toBeVisible()
  await openMessage(page, about.subject, 'full')
  await panel.open()
  expect(await receivedBy(about.address)).toEqual([])
  expect(await happenings(here, about)).toEqual([])
})

/** Unfolds the card beside the draft and inserts the script that it offers first; gives its text. */
async function insertScript({ panel, texts }: Rep): Promise<string> {
  await panel.pill.click()
  await panel.button(texts.scripts).click()
  const shown: Locator = panel.card.locator('.script-text p')
  const script = (await shown.textContent()) ?? ''
  expect(script).toContain('王芳')
  await panel.button(texts.insert).click()
  return script
}
