import { expect, type Page, test } from '@playwright/test'
import { outboxTexts } from '#shared/i18n/extension.outbox.ts'
import { pageTexts } from '#shared/i18n/extension.pages.ts'
import { connect } from './connect.ts'
import { type Customer, customer, happenings, stepName } from './customer.ts'
import { endSignIn } from './endSignIn.ts'
import { type Ground, ground, password } from './ground.ts'
import { closeAll, openMessage, panelOf, type Rep, repAtWork } from './rep.ts'

let here: Ground
let rep: Rep
const about = {} as Record<'ticked' | 'logged' | 'closed' | 'former', Customer>

test.beforeAll(async () => {
  here = await ground()
  for (const name of ['ticked', 'logged', 'closed', 'former'] as const)
    about[name] = await customer(here, { name, owner: 'bob', atStage: 'needs' })
  rep = await repAtWork('bob', 'en', here.worker.url)
})
test.beforeEach(() => here.worker.restart())
test.afterAll(async () => {
  await closeAll(test.info())
  await here.close()
})

const byItself = { timeout: 60_000 }
const step = 'decision-map'
const name = stepName(step, 'en')

test('a step that is ticked, taken back and ticked again without a connection ends done', async () => {
  const { page, panel, texts } = rep
  await openMessage(page, about.ticked.subject, 'full')
  await panel.openWhole()
  await here.worker.stop()
  await panel.button(texts.markDone(name)).click()
  await expect(panel.card.getByText(texts.line.done(name))).toBeVisible()
  await panel.button(texts.undo).click()
  await expect(panel.card.getByText(texts.line.undone)).toBeVisible()
  await panel.button(texts.markDone(name)).click()
  await expect(panel.card.getByText(texts.line.done(name))).toBeVisible()
  await expect(panel.card.getByText(texts.waiting(3))).toBeVisible()
  await here.worker.restart()
  await expect
    .poll(() => happenings(here, about.ticked), byItself)
    .toEqual([`${step} done`, 'step undone', `${step} done`])
  await expect(panel.card).toContainText(texts.doneSteps(1))
})

test('so does a message that is logged, taken back and logged again', async () => {
  const { page, panel, texts } = rep
  await openMessage(page, about.logged.subject, 'full')
  await panel.openWhole()
  await here.worker.stop()
  await panel.button(texts.log).click()
  await expect(panel.card.getByText(texts.line.logged(1))).toBeVisible()
  await panel.button(texts.undo).click()
  await expect(panel.card.getByText(texts.line.undone)).toBeVisible()
  await panel.button(texts.log).click()
  await expect(panel.card.getByText(texts.line.logged(1))).toBeVisible()
  await expect(panel.card.getByText(texts.waiting(3))).toBeVisible()
  await here.worker.restart()
  await expect.poll(() => happenings(here, about.logged), byItself).toHaveLength(3)
  const [first, , last] = await happenings(here, about.logged)
  expect([first, last]).toEqual(['activity logged', 'activity logged'])
})

test('a deal that is closed from two tabs at once without a connection is closed once', async () => {
  const { page, panel, texts } = rep
  const second = await rep.context.newPage()
  const other = panelOf(second)
  for (const [tab, each] of [[page, panel] as const, [second, other] as const]) {
    await openMessage(tab, about.closed.subject, 'full')
    await each.open()
    await each.button(texts.more).click()
    await each.button('On hold').click()
    await expect(each.button(texts.closeAs('On hold'))).toBeVisible()
  }
  await here.worker.stop()
  // By keyboard, for what the one does is drawn in the other within milliseconds.
  for (const each of [panel, other]) await each.button(texts.closeAs('On hold')).focus()
  await Promise.all([page, second].map((each) => each.keyboard.press('Enter')))
  for (const each of [panel, other]) {
    await expect(each.card.getByText(texts.line.closed)).toBeVisible()
    await expect(each.card.getByText(texts.waiting(1))).toBeVisible()
  }
  await here.worker.restart()
  await expect.poll(() => happenings(here, about.closed), byItself).toEqual(['closed'])
  await expect(panel.card.locator('.marks.in-ledger')).toBeVisible(byItself)
  await second.close()
})

test('whoever signs in after somebody else finds nothing of them and sends nothing of theirs', async () => {
  const { page, panel, texts } = rep
  const text = pageTexts.en
  await openMessage(page, about.former.subject, 'full')
  await panel.open()
  const welcome = await rep.context.newPage()
  await welcome.goto(`chrome-extension://${rep.extension}/welcome.html`)
  await endSignIn(welcome, here.worker.url)
  await panel.button(texts.markDone(name)).click()
  await expect(panel.card.getByText(texts.waiting(1))).toBeVisible()
  await expect(panel.card.getByText(texts.signedOut)).toBeVisible()
  expect(await held(welcome)).toMatchObject({ outbox: 1 })

  await welcome.reload()
  await expect(welcome.getByText(outboxTexts.en.otherPersonKept(1))).toBeVisible()
  const carol = { url: here.worker.url, email: 'carol@sales.test', password, sites: [] }
  expect(await connect(welcome, carol)).toBeUndefined()
  await welcome.reload()
  await expect(welcome.getByRole('heading', { name: text.ready })).toBeVisible()
  expect(await held(welcome)).toEqual({ outbox: 0, words: 0, deals: 0, people: 0, notes: 0 })
  await openMessage(page, about.former.subject, 'full')
  await expect(panel.card.getByText(about.former.name)).toHaveCount(0)
  expect(await happenings(here, about.former)).toEqual([])
})

/** How many rows the extension holds of whom it knows. */
async function held(own: Page): Promise<Record<string, number>> {
  return own.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('guiderail')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const names = ['outbox', 'words', 'deals', 'people', 'notes']
    const reading = db.transaction(names)
    const counts = names.map(
      (name) =>
        new Promise<[string, number]>((resolve) => {
          const count = reading.objectStore(name).count()
          count.onsuccess = () => resolve([name, count.result])
        }),
    )
    const counted = Object.fromEntries(await Promise.all(counts))
    db.close()
    return counted
  })
}
