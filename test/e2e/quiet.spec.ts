import { expect, type Page, test } from '@playwright/test'
import { type Drawing, recordDrawings } from './drawings.ts'
import { as, ask, type Ground, ground, openDeal } from './ground.ts'
import { customers, fortyMails, type Mail, unwanted } from './inbox.ts'
import { type Insight, insightInto } from './insight.ts'
import { sharedRoundcube } from './mail.ts'
import { type Recorder, recordRequests } from './recorder.ts'
import { closeAll, firstRun, type Rep, repAt } from './rep.ts'

const me = 'alice@sales.test'
let here: Ground
let door: Recorder
test.beforeAll(async () => {
  here = await ground()
  door = await recordRequests(here.worker.url)
  await foundDeals()
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(async () => {
  await door.close()
  await here.close()
})

test('forty mails of a day: eight pills, nothing opens, the focus stays, a miss asks the server nothing', async () => {
  test.setTimeout(300_000)
  for (const mail of fortyMails) await sharedRoundcube().deliver({ to: [me], text: '…', ...mail })
  const rep = await repAt('alice', 'zh-CN')
  const origins = recordOrigins(rep)
  const drawings = await recordDrawings(rep.context)
  const before = await test.step('where the focus is without the extension', () => focusOnEach(rep.page))
  await firstRun(rep, door.url, sharedRoundcube().url)
  const insight = await insightInto(rep)
  await test.step('the first match of a life opens by itself; one person is never wanted again', () => meet(rep))
  await insight.stopAlarms()
  await expect.poll(door.underWay).toBe(0)
  door.asked.length = 0
  drawings.length = 0
  origins.clear()

  const uids = new Map<string, string>()
  await test.step('the forty, one after another, in the preview', async () => {
    await openInbox(rep.page)
    for (const mail of fortyMails) {
      const uid = await preview(rep.page, mail.subject)
      uids.set(mail.subject, uid)
      await shows(rep, insight, mail, uid)
      const focus = before.get(mail.subject)
      if (focus) expect(await focusIn(rep.page), mail.subject).toEqual(focus)
    }
  })
  await test.step('some of them as pages of their own', async () => {
    for (const mail of fortyMails.slice(0, 5)) {
      const uid = uids.get(mail.subject) ?? ''
      await rep.page.goto(`${sharedRoundcube().url}/?_task=mail&_mbox=INBOX&_uid=${uid}&_action=show`)
      await shows(rep, insight, mail, uid)
    }
  })

  const drawn = (what: Drawing['what']) =>
    [...new Set(drawings.filter((one) => one.what === what).map(({ subject }) => nameOf(subject)))].sort()
  expect([drawn('card'), drawn('dialog'), drawn('focus')]).toEqual([[], [], []])
  expect(drawn('host')).toEqual(subjects('pill'))
  expect(drawn('dot')).toEqual(subjects('dot'))
  expect(subjects('pill')).toHaveLength(8)
  await expect.poll(door.underWay).toBe(0)
  const matched = [wang, jane, liu, zhang, mia].map(({ deal }) => `GET /api/v1/deals/${deal}`)
  // Today's list is kept fresh by the minute, whether or not a mail is opened.
  const forMails = door.asked.filter((one) => !/^GET \/api\/v1\/(today|alerts)\?/.test(one))
  expect(new Set(forMails)).toEqual(new Set(matched))
  expect(forMails.length).toBeLessThanOrEqual(9)
  expect([sharedRoundcube().url, door.url, `chrome-extension://${rep.extension}`]).toEqual(
    expect.arrayContaining([...origins]),
  )
})

const { wang, jane, liu, zhang, mia, otto } = customers
const first = { name: 'First Match', address: 'first@match-quiet.example' }

async function foundDeals(): Promise<void> {
  const send = await as(here.worker.url, 'alice')
  const open = (deal: string, name: string, { name: person, address }: { name: string; address: string }) =>
    openDeal(send, { deal, name, atStage: 'needs', address, person })
  for (const { deal, dealName, mailbox } of Object.values(customers)) await open(deal, dealName, mailbox)
  await open('quiet-first', 'The first match', first)
  const closed = await ask(send, otto.deal, { type: 'close', outcome: 'lost' })
  expect(closed.ok).toBe(true)
}

/** Every origin that a page or the extension asks anything of. */
function recordOrigins({ context }: Rep): Set<string> {
  const origins = new Set<string>()
  context.on('request', (request) => origins.add(new URL(request.url()).origin))
  return origins
}

async function focusOnEach(page: Page): Promise<Map<string, string[]>> {
  const focus = new Map<string, string[]>()
  await openInbox(page)
  for (const { subject } of fortyMails.filter(({ drawn }) => drawn !== 'nothing')) {
    await preview(page, subject)
    focus.set(subject, await focusIn(page))
  }
  await openInbox(page)
  return focus
}

async function openInbox(page: Page): Promise<void> {
  await page.goto(`${sharedRoundcube().url}/?_task=mail&_mbox=INBOX`)
  await expect(page.locator('#messagelist tbody tr').first()).toBeVisible()
}

/** One click on the message in the list; answers its uid once the frame shows it. */
async function preview(page: Page, subject: string): Promise<string> {
  await page.locator('#messagelist tbody tr', { hasText: subject }).first().click()
  const frame = page.frameLocator('#messagecontframe')
  await expect(frame.locator('h2.subject')).toContainText(subject)
  const uid = await frame.locator('html').evaluate((html) => new URL(html.baseURI).searchParams.get('_uid'))
  return uid ?? ''
}

/** Which element has the focus in the page and in the message's frame. */
function focusIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#messagecontframe')?.contentDocument
    return [document, ...(frame ? [frame] : [])].map(({ activeElement: one }) => `${one?.localName}#${one?.id}`)
  })
}

async function shows({ page, panel }: Rep, insight: Insight, { subject, drawn }: Mail, uid: string): Promise<void> {
  await insight.sawMessage(uid)
  await expect(panel.pill, subject).toHaveCount(drawn === 'pill' ? 1 : 0)
  await expect(page.locator('guiderail-dot button'), subject).toHaveCount(drawn === 'dot' ? 1 : 0)
  await expect(panel.card, subject).toHaveCount(0)
}

async function meet(rep: Rep): Promise<void> {
  const { page, panel, texts } = rep
  await sharedRoundcube().deliver({ from: first, to: [me], subject: 'The very first', text: '…' })
  await sharedRoundcube().deliver({ from: unwanted, to: [me], subject: 'An offer', text: '…' })
  await openInbox(page)
  await preview(page, 'The very first')
  await expect(panel.card).toBeVisible()
  await preview(page, 'An offer')
  await page.locator('guiderail-dot button').click()
  await panel.button(texts.neverPerson).click()
  await expect(panel.card).toHaveCount(0)
}

/** The page writes more into its heading than the subject. */
function nameOf(heading: string): string {
  return fortyMails.find(({ subject }) => heading.includes(subject))?.subject ?? heading
}

function subjects(drawn: Mail['drawn']): string[] {
  return fortyMails.flatMap((mail) => (mail.drawn === drawn ? mail.subject : [])).sort()
}
