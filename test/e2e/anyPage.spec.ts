import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, type Worker } from '@playwright/test'
import { siteTexts } from '#shared/i18n/extension.sites.ts'
import { accessible, accessibleWithin, schemes, wants } from './axe.ts'
import { serviceWorker } from './browser.ts'
import { as, type Ground, ground, openDeal } from './ground.ts'
import { readDeal } from './readDeal.ts'
import { closeAll, firstRun, repAt } from './rep.ts'

let here: Ground
let intranet: { url: string; server: Server }
test.beforeAll(async () => {
  here = await ground()
  intranet = await serveOrders()
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(async () => {
  intranet.server.close()
  await here.close()
})

for (const [user, language] of [
  ['alice', 'zh-CN'],
  ['bob', 'en'],
] as const) {
  test(`in ${language}: a page of no known site, linked by hand, shows its deal, and its neighbours nothing`, async () => {
    const deal = `orders-${user}`
    const send = await as(here.worker.url, user)
    await openDeal(send, { deal, name: `Deal of ${user}`, atStage: 'needs', address: `jane@${user}.example` })
    const rep = await repAt(user, language)
    const { page, panel } = rep
    const text = siteTexts[language]
    await firstRun(rep, here.worker.url, intranet.url)
    const order = `${intranet.url}/orders/${user}?id=7`

    await test.step('quiet: nothing is drawn and nobody is asked', async () => {
      const asked = await listenTo(await serviceWorker(rep.context))
      await page.goto(order)
      await page.waitForTimeout(2500)
      await expect(page.locator('#guiderail')).toHaveCount(0)
      expect((await asked()).filter((one) => !/\/(index|pulse|manuals|adapters)\b/.test(one))).toEqual([])
    })
    await test.step('the popup offers to link it, and the rep picks the deal', async () => {
      const popup = await rep.context.newPage()
      await popup.goto(`chrome-extension://${rep.extension}/popup.html`)
      await page.bringToFront()
      await popup.reload()
      await expect(popup.getByText(text.noDealHere)).toBeVisible()
      for (const scheme of schemes) {
        await wants(popup, scheme)
        await accessible(`popup over a page without a deal, ${scheme}`, popup)
        await popup.screenshot({ path: test.info().outputPath(`popup-${language}-${scheme}.png`) })
      }
      await popup.getByRole('button', { name: text.linkPage }).click()
      await expect(panel.card).toContainText(text.linkPageHint)
      for (const scheme of schemes) {
        await wants(page, scheme)
        await accessibleWithin(`linking a page, ${scheme}`, page, '#guiderail')
        await page.screenshot({ path: test.info().outputPath(`link-${language}-${scheme}.png`) })
      }
      await panel.card.getByRole('button', { name: `Deal of ${user}` }).click()
      await expect(panel.card).toContainText('2/5')
    })
    await test.step('loaded again it shows the deal', async () => {
      await page.goto('about:blank')
      await page.goto(order)
      await expect(panel.pill.or(panel.card).first()).toContainText(`Deal of ${user}`)
      await page.screenshot({ path: test.info().outputPath(`linked-${language}.png`) })
    })
    await test.step('another record behind the same path shows nothing', async () => {
      for (const other of ['?id=8', '?id=7#lines', '']) {
        await page.goto('about:blank')
        await page.goto(`${intranet.url}/orders/${user}${other}`)
        await page.waitForTimeout(1500)
        await expect(panel.pill.or(panel.card), other).toHaveCount(0)
      }
    })
    await test.step('moving there without a load takes the pill away, and back brings it', async () => {
      await page.goto(order)
      await expect(panel.pill.or(panel.card).first()).toContainText(`Deal of ${user}`)
      await page.evaluate(() => history.pushState({}, '', '?id=9'))
      await expect(panel.pill.or(panel.card)).toHaveCount(0)
      await page.goBack()
      await expect(panel.pill.or(panel.card).first()).toContainText(`Deal of ${user}`)
    })
    await test.step('the ledger holds a keyed hash, and no address', async () => {
      const { events } = await readDeal({ url: here.worker.url, apiKey: here.apiKey, deal })
      const linked = events.find(({ happening }) => happening.type === 'linked')
      expect(linked?.happening).toMatchObject({
        link: { site: 'any-page', kind: 'record', target: expect.stringMatching(/^[0-9a-f]{64}$/) },
      })
      expect(JSON.stringify(events)).not.toContain('127.0.0.1')
    })
  })
}

/** A server of the company's own, of which nobody has heard: one address an order, told apart by query and hash. */
async function serveOrders(): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      `<!doctype html><html lang="en"><title>Order</title><body><main><h1>Order</h1><p>${request.url?.length}</p></main></body></html>`,
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

/** What the background asks of anybody from now on. */
async function listenTo(background: Worker): Promise<() => Promise<string[]>> {
  await background.evaluate(() => {
    const here = globalThis as unknown as { asked: string[]; fetch: typeof globalThis.fetch }
    const { fetch } = here
    here.asked = []
    here.fetch = (...what) => {
      here.asked.push(String(what[0] instanceof Request ? what[0].url : what[0]))
      return fetch(...what)
    }
  })
  return () => background.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}
