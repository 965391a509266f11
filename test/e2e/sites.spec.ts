import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { blockAdapter, publishAdapter, registerAdapterKey } from '#shared/api/adapters.ts'
import { call, type Send } from '#shared/api/client.ts'
import { listSiteHealth } from '#shared/api/sites.ts'
import { healthTexts } from '#shared/i18n/extension.health.ts'
import { privacyTexts } from '#shared/i18n/extension.privacy.ts'
import { roundcube } from '#shared/sites/roundcube.ts'
import { makeKey, signAdapter } from '#worker/local/signAdapter.ts'
import { accessible, accessibleWithin, schemes, wants } from './axe.ts'
import { connect } from './connect.ts'
import { type Customer, customer, ledgerOf } from './customer.ts'
import { as, type Ground, ground, password } from './ground.ts'
import { keepUpNow } from './keepUp.ts'
import { sharedRoundcube } from './mail.ts'
import { closeAll, openMessage, type Rep, repAtWork } from './rep.ts'
import { rowsOf, tellBackground } from './rows.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')

let here: Ground
let admin: Send
let keys: string
const about = {} as Record<'alice' | 'bob' | 'other', Customer>

test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  keys = await mkdtemp(join(tmpdir(), 'guiderail-keys-'))
  here = await ground()
  admin = await as(here.worker.url, 'admin')
  for (const name of ['alice', 'bob', 'other'] as const) {
    const owner = name === 'alice' ? 'alice' : 'bob'
    about[name] = await customer(here, { name: `site-${name}`, owner, atStage: 'needs' })
  }
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(async () => {
  await here.close()
  await rm(keys, { recursive: true, force: true })
})

test('a page that changed is told to the admin, mended by a signed adapter, and no adapter stays that fails or is called back', async () => {
  await register('first')
  const rep = await repAtWork('bob', 'en', here.worker.url)
  const own = await ownPage(rep)
  const text = healthTexts.en
  const { panel, texts } = rep
  await theSiteChanges(rep.page)
  await test.step('the panel says what still works and since when not, and lets the admin know', async () => {
    await open(rep, 'bob')
    await expect(panel.pill).toContainText(texts.pageChanged)
    await panel.open()
    await expect(panel.card).toContainText(texts.pageChangedHint)
    await pictured(rep, 'site-changed-en')
    await panel.button(text.tell).click()
    await expect(panel.card).toContainText(text.told)
    const { findings } = await told(listSiteHealth, { query: {} })
    const worst = findings.filter(({ misses }) => misses > 0)
    expect(worst.map(({ adapter, anchor }) => `${adapter} ${anchor}`).toSorted()).toEqual(
      ['sender', 'senderCell'].map((anchor) => `roundcube ${anchor}`),
    )
    expect(JSON.stringify(findings)).not.toContain(about.bob.address)
  })
  await test.step('an adapter that the organisation signed reads it', async () => {
    await publish('first', 2, mended)
    await keepUpNow(own)
    await expect(panel.card.or(panel.pill).first()).toContainText(about.bob.name)
    await aboutThisSite(rep, [text.read('roundcube', 2), text.own])
    for (const who of ['other', 'bob'] as const) {
      await open(rep, who)
      await expect(panel.card.or(panel.pill).first()).toContainText(about[who].name)
    }
    await expect.poll(() => states(own)).toEqual(['2 good'])
  })
  await test.step('a newer one that misses twice is given up for the last good one', async () => {
    await publish('first', 3, (document) => mended(document).replaceAll('#message-header', '#message-heading'))
    await keepUpNow(own)
    await expect(panel.card.or(panel.pill).first()).toContainText(texts.pageChanged)
    expect(await states(own)).toEqual(['2 good', '3 new'])
    await open(rep, 'other')
    await expect.poll(() => states(own)).toEqual(['2 good', '3 failed'])
    await open(rep, 'bob')
    await expect(panel.card.or(panel.pill).first()).toContainText(about.bob.name)
    await aboutThisSite(rep, [text.read('roundcube', 2), text.failed(3)])
    await pictured(rep, 'site-about-en')
  })
  await test.step('one that is called back is used no more, on pages that are open either', async () => {
    await told(blockAdapter, { body: { adapter: 'roundcube', revision: 2, blocked: true } })
    await keepUpNow(own)
    await expect(panel.card.or(panel.pill).first()).toContainText(texts.pageChanged)
  })
  await test.step('under another key nothing comes in until the rep signs in anew', async () => {
    await register('second')
    await publish('second', 4, mended)
    await keepUpNow(own)
    const says = privacyTexts.en
    await expect(async () => {
      await own.reload()
      await expect(own.getByText(says.keyChanged)).toBeVisible()
    }).toPass()
    await pictureOf(own, 'popup-key-changed-en')
    expect((await states(own)).some((row) => row.startsWith('4'))).toBe(false)
    await tellBackground(own, { type: 'sign out' })
    const way = { url: here.worker.url, email: 'bob@sales.test', password, sites: [sharedRoundcube().url] }
    expect(await connect(own, way)).toBeUndefined()
    await expect.poll(() => states(own)).toContain('4 new')
    await open(rep, 'bob')
    await expect(panel.card.or(panel.pill).first()).toContainText(about.bob.name)
    await told(blockAdapter, { body: { adapter: 'roundcube', revision: 4, blocked: true } })
  })
})

test('what is stored of a message is shown field by field and taken back with one click; what is hidden comes back', async () => {
  const rep = await repAtWork('alice', 'zh-CN', here.worker.url)
  const says = privacyTexts['zh-CN']
  const { panel, texts } = rep
  await open(rep, 'alice')
  await panel.open()
  await panel.button(texts.log).click()
  const stored = await test.step('the line leads to the page', async () => {
    const link = panel.button(healthTexts['zh-CN'].whatIsStored)
    const [page] = await Promise.all([rep.context.waitForEvent('page'), link.click()])
    await expect(page.getByRole('heading', { level: 1, name: says.stored })).toBeVisible()
    return page
  })
  await test.step('it names every field, in words', async () => {
    await stored.getByText(says.groups.chain.title).click()
    const main = stored.locator('main')
    for (const key of ['happening.kind', 'happening.direction', 'k2', 'k3', 'recorded', 'command', 'seq'])
      await expect(main.getByText(says.fields[key] ?? '', { exact: true })).toBeVisible()
    await expect(main).toContainText(about.alice.deal)
    for (const secret of [about.alice.subject, about.alice.address, '您好'])
      await expect(main).not.toContainText(secret)
    await pictureOf(stored, 'stored-zh-CN')
  })
  await test.step('one click withdraws it, and its fingerprints are gone', async () => {
    await stored.getByRole('button', { name: says.withdraw }).click()
    await expect(stored.getByRole('status')).toContainText(says.withdrawn)
    await expect(stored.getByText(says.stays)).toBeVisible()
    const { events } = await ledgerOf(here, about.alice)
    expect(events.at(-1)?.happening.type).toBe('activity withdrawn')
    await stored.setViewportSize({ width: 360, height: 720 })
    await pictureOf(stored, 'stored-withdrawn-zh-CN')
  })
  await test.step('without the server the page says so', async () => {
    await here.worker.stop()
    await stored.reload()
    await expect(stored.getByText(says.unreachable)).toBeVisible()
    await here.worker.restart()
    const again = stored.getByRole('button', { name: says.again })
    await expect(async () => {
      if (await again.isVisible()) await again.click()
      await expect(stored.getByRole('status')).toContainText(says.withdrawn, { timeout: 2000 })
    }).toPass()
  })
  await stored.close()
  await hiddenAndBack(rep)
})

async function hiddenAndBack(rep: Rep): Promise<void> {
  const says = privacyTexts['zh-CN']
  const { page, panel, texts } = rep
  const dot = page.locator('guiderail-dot button')
  const stranger = `stranger@${crypto.randomUUID().slice(0, 8)}.example`
  await sharedRoundcube().deliver({ from: stranger, to: ['alice@sales.test'], subject: stranger, text: '…' })
  await openMessage(page, stranger, 'full')
  await dot.click()
  await panel.button(texts.neverPerson).click()
  await expect(panel.card).toHaveCount(0)
  const list = await rep.context.newPage()
  await list.goto(`chrome-extension://${rep.extension}/privacy.html`)
  await expect(list.getByRole('listitem')).toContainText(stranger)
  await pictureOf(list, 'hidden-zh-CN')
  await list.getByRole('button', { name: says.showLabel(stranger) }).click()
  await expect(list.getByText(says.nothingHidden)).toBeVisible()
  await pictureOf(list, 'hidden-none-zh-CN')
  await list.close()
  await expect(dot).toBeVisible()
}

async function told<O extends Parameters<typeof call>[1]>(operation: O, input: Parameters<typeof call<O>>[2]) {
  const answer = await call(admin, operation, input)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

async function register(name: string): Promise<void> {
  await told(registerAdapterKey, { body: { key: await makeKey(join(keys, name)) } })
}

/** Signs and publishes a revision of the mailbox's adapter for this host alone. */
async function publish(key: string, revision: number, change: (document: string) => string): Promise<void> {
  const { hostname } = new URL(sharedRoundcube().url)
  const document = change(JSON.stringify({ ...roundcube, revision, hosts: [hostname] }))
  const result = await signAdapter(join(keys, key), document)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  await told(publishAdapter, { body: result.signed })
}

const mended = (document: string) => document.replaceAll('td.header.from', 'td.header.sender-of-next-year')

/** From now on the sender's cell has another class, as after a release of the host. */
async function theSiteChanges(page: Page): Promise<void> {
  await page.route(/_action=(show|preview)/, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replaceAll('header from', 'header sender-of-next-year')
    await route.fulfill({ response: answer, body })
  })
}

async function open({ page, panel }: Rep, who: keyof typeof about): Promise<void> {
  await openMessage(page, about[who].subject, 'full')
  await expect(panel.pill.or(panel.card).first()).toBeVisible()
}

async function aboutThisSite({ panel, texts }: Rep, words: string[]): Promise<void> {
  await panel.open()
  await panel.button(texts.more).click()
  for (const word of words) await expect(panel.card.locator('.about')).toContainText(word)
  await panel.card.locator('.about').scrollIntoViewIfNeeded()
}

/** A page of the extension beside the mailbox, which stays in front. */
async function ownPage(rep: Rep): Promise<Page> {
  const own = await rep.context.newPage()
  await own.setViewportSize({ width: 360, height: 600 })
  await own.goto(`chrome-extension://${rep.extension}/popup.html`)
  await rep.page.bringToFront()
  return own
}

async function states(own: Page): Promise<string[]> {
  return (await rowsOf(own, 'adapters')).map(({ revision, state }) => `${revision} ${state}`)
}

async function pictured({ page }: Rep, name: string): Promise<void> {
  for (const scheme of schemes) {
    await wants(page, scheme)
    await accessibleWithin(`${name}, ${scheme}`, page, '#guiderail')
    await page.screenshot({ path: join(folder, `${name}-${scheme}.png`) })
  }
}

async function pictureOf(page: Page, name: string): Promise<void> {
  for (const scheme of schemes) {
    await wants(page, scheme)
    await accessible(`${name}, ${scheme}`, page)
    await page.screenshot({ path: join(folder, `${name}-${scheme}.png`), fullPage: true })
  }
}
