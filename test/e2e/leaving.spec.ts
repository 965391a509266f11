import { expect, test } from '@playwright/test'
import { call, type Send } from '#shared/api/client.ts'
import { listSiteHealth } from '#shared/api/sites.ts'
import { healthTexts } from '#shared/i18n/extension.health.ts'
import { pageTexts } from '#shared/i18n/extension.pages.ts'
import { privacyTexts } from '#shared/i18n/extension.privacy.ts'
import { attach, reply, send } from './draft.ts'
import { as, type Ground, ground, openDeal } from './ground.ts'
import { keepUpNow } from './keepUp.ts'
import { callOf, fieldsOf, unlisted } from './leaves.ts'
import { sharedRoundcube } from './mail.ts'
import { type Asked, type Recorder, recordRequests } from './recorder.ts'
import { closeAll, firstRun, openMessage, type Rep, repAt } from './rep.ts'

let here: Ground
let door: Recorder
let admin: Send
test.beforeAll(async () => {
  here = await ground()
  door = await recordRequests(here.worker.url)
  admin = await as(here.worker.url, 'admin')
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(async () => {
  await door.close()
  await here.close()
})

/** Words that stand in mails, drafts and files alone: whoever finds one in a request has found a leak. */
const canary = (of: string) => `canary-${of}-${crypto.randomUUID().slice(0, 8)}`
const canaries = {
  subject: canary('subject'),
  body: canary('body'),
  quoted: canary('quoted'),
  file: canary('file'),
  draft: canary('draft'),
  sentFile: canary('sent-file'),
  strangerSubject: canary('stranger-subject'),
  strangerBody: canary('stranger-body'),
  stranger: canary('stranger'),
}
const customer = { deal: 'leaving', name: 'Hongda leaving', address: 'wang@leaving.example' }

test('over a whole story nothing leaves but what the list names, and no word of a mail', async () => {
  await openDeal(await as(here.worker.url, 'bob'), { ...customer, atStage: 'needs', person: 'Wang Fang' })
  await deliver()
  const rep = await repAt('bob', 'en')
  const origins = new Set<string>()
  rep.context.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (!/^(data|blob|about|chrome):/.test(protocol)) origins.add(`${protocol}//${host}`)
  })
  await firstRun(rep, door.url, sharedRoundcube().url)
  await logAndAdvance(rep)
  await offline(rep)
  await writeAndSend(rep)
  await strangerNever(rep)
  await healthOfYesterday(rep)
  await storedAndWithdrawn(rep)
  await signOut(rep)
  await expect.poll(door.underWay).toBe(0)

  const left = door.whole.filter(({ headers }) => 'x-guiderail-extension' in headers)
  const calls = [...new Set(left.map(callOf))]
  await test.step('the story was whole', () => {
    const told = ['takeToken', 'takeOutboxKey', 'getIndex', 'listManuals', 'listAdapters', 'getDeal', 'getManual']
    const done = ['sendCommand', 'reportSiteHealth', 'whatIsStored', '/api/auth/device/code', '/api/auth/sign-out']
    expect(calls).toEqual(expect.arrayContaining([...told, ...done]))
    const acts = new Set(left.flatMap(({ body }) => (body === '' ? [] : (JSON.parse(body).act?.type ?? []))))
    const wanted = ['log activity', 'do step', 'ask exception', 'undo']
    expect([...acts]).toEqual(expect.arrayContaining(wanted))
  })
  await test.step('every field of every request is in the list', () => {
    expect([...new Set(left.flatMap(unlisted))].toSorted()).toEqual([])
    for (const { headers } of left) expect(Object.keys(headers).filter((name) => !usual.test(name))).toEqual([])
  })
  await test.step('no word of a mail, a draft or a file is in any, nor who was never to be shown', () => {
    for (const one of door.whole.map(textOf))
      for (const [what, word] of Object.entries(canaries)) expect(one, what).not.toContain(word)
  })
  await test.step('nothing asked any other origin', () => {
    const known = [sharedRoundcube().url, door.url, `chrome-extension://${rep.extension}`]
    expect([...origins].filter((origin) => !known.includes(origin))).toEqual([])
  })
})

test('what the list does not name would be found', () => {
  const command = { v: 1, id: 'c', deal: 'd', acted: 1, sent: 1, act: { type: 'log activity', subject: 'x' } }
  const asked = (path: string, body: object): Asked => ({
    method: 'POST',
    path,
    headers: {},
    body: JSON.stringify(body),
  })
  expect(unlisted(asked('/api/v1/commands', command))).toEqual(['sendCommand act[log activity].subject'])
  expect(unlisted(asked('/api/v1/elsewhere', {}))).toEqual(['/api/v1/elsewhere'])
  expect(unlisted(asked('/api/auth/device/code', { client_id: 'x', host: 'y' }))).toEqual(['host'])
  expect(fieldsOf({ list: [{ a: 1 }, { a: 2, b: null }] })).toEqual(['list.a', 'list.a', 'list.b'])
})

/** Of the browser itself, and the four that we add. */
const usual =
  /^(host|connection|user-agent|accept|accept-(encoding|language)|content-(length|type)|origin|sec-[a-z-]+|priority|authorization|x-guiderail-(extension|bookmark)|cache-control|pragma)$/

async function deliver(): Promise<void> {
  const to = ['bob@sales.test']
  await sharedRoundcube().deliver({
    from: { name: 'Wang Fang', address: customer.address },
    to,
    subject: canaries.subject,
    text: `${canaries.body}\n\n> ${canaries.quoted}`,
    attachments: [{ filename: `${canaries.file}.docx`, content: canaries.body }],
  })
  const stranger = `${canaries.stranger}@stranger.example`
  const text = canaries.strangerBody
  await sharedRoundcube().deliver({ from: stranger, to, subject: canaries.strangerSubject, text })
}

async function logAndAdvance({ page, panel, texts }: Rep): Promise<void> {
  await openMessage(page, canaries.subject, 'full')
  await panel.open()
  await panel.button(texts.log).click()
  await expect(panel.card.locator('.marks.in-ledger')).toBeVisible()
  await panel.card.locator('.foot .btn:last-child').click()
  await expect(panel.stop).toBeVisible()
  await panel.stop.getByRole('button', { name: texts.exception }).first().click()
  await panel.stop.getByRole('textbox').first().fill('The customer asked us to')
  await panel.stop.getByRole('button', { name: texts.send }).first().click()
  await expect.poll(() => acts()).toContain('ask exception')
  await page.keyboard.press('Escape')
  await expect(panel.stop).toHaveCount(0)
}

/** The acts that reached the server until now. */
function acts(): string[] {
  return door.whole.flatMap(({ body }) => (body.includes('"act"') ? (JSON.parse(body).act?.type ?? []) : []))
}

async function offline({ page, panel }: Rep): Promise<void> {
  await here.worker.stop()
  await panel.card.locator('.next .btn.primary').click()
  await expect(panel.card.locator('.marks')).toBeVisible()
  await here.worker.restart()
  await openMessage(page, canaries.subject, 'full')
  await expect.poll(() => acts(), { timeout: 60_000 }).toContain('do step')
}

async function writeAndSend({ page, panel, texts }: Rep): Promise<void> {
  await openMessage(page, canaries.subject, 'full')
  const body = await reply(page)
  await body.fill(canaries.draft)
  await panel.pill.click()
  await panel.button(texts.scripts).click()
  await panel.button(texts.insert).first().click()
  await attach(page, { name: `${canaries.sentFile}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
  const before = acts().length
  await send(page)
  await expect.poll(() => acts().length).toBeGreaterThan(before)
}

async function strangerNever({ page, panel, texts }: Rep): Promise<void> {
  await openMessage(page, canaries.strangerSubject, 'full')
  await page.locator('guiderail-dot button').click()
  await panel.button(texts.neverPerson).click()
  await expect(panel.card).toHaveCount(0)
}

/** What was counted so far, as if it had been yesterday: it is sent by itself. */
async function healthOfYesterday(rep: Rep): Promise<void> {
  const own = await rep.context.newPage()
  await own.goto(`chrome-extension://${rep.extension}/popup.html`)
  await own.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('guiderail')
      opening.onsuccess = () => resolve(opening.result)
    })
    const all = db.transaction('health', 'readwrite').objectStore('health')
    await new Promise<void>((resolve) => {
      all.getAll().onsuccess = ({ target }) => {
        for (const row of (target as IDBRequest<{ day: string }[]>).result)
          all.put({ ...row, day: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) })
        all.transaction.oncomplete = () => resolve()
      }
    })
    db.close()
  })
  await rep.page.bringToFront()
  await keepUpNow(own)
  await expect.poll(() => door.whole.map(callOf)).toContain('reportSiteHealth')
  const health = await call(admin, listSiteHealth, { query: {} })
  expect(health.ok && health.value.findings.map(({ adapter }) => adapter)).toContain('roundcube')
  await own.close()
}

async function storedAndWithdrawn(rep: Rep): Promise<void> {
  const { page, panel, texts } = rep
  const says = privacyTexts.en
  await openMessage(page, canaries.subject, 'full')
  await panel.open()
  await panel.button(texts.more).click()
  const row = panel.button(healthTexts.en.whatIsStoredOf)
  const [stored] = await Promise.all([rep.context.waitForEvent('page'), row.click()])
  await stored.getByRole('button', { name: says.withdraw }).click()
  await expect(stored.getByRole('status')).toContainText(says.withdrawn)
  for (const word of Object.values(canaries)) await expect(stored.locator('main')).not.toContainText(word)
  await stored.close()
}

async function signOut(rep: Rep): Promise<void> {
  const own = await rep.context.newPage()
  await own.goto(`chrome-extension://${rep.extension}/popup.html`)
  await own.getByRole('button', { name: pageTexts.en.signOut }).click()
  await expect.poll(() => door.whole.map(callOf)).toContain('/api/auth/sign-out')
}

/** All that a request says, also where it was written so that an address can carry it. */
function textOf({ path, headers, body }: Asked): string {
  return [decodeURIComponent(path), JSON.stringify(headers), body].join('\n')
}
