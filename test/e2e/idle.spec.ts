import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { panelTexts } from '#shared/i18n/extension.panel.ts'
import { type Customer, customer, happenings, stepName } from './customer.ts'
import { type Ground, ground } from './ground.ts'
import { sharedRoundcube } from './mail.ts'
import { repAtWork } from './rep.ts'
import { startUnattached, type Unattached, until } from './unattached.ts'

let here: Ground
let profile: string
let about: Customer
let browser: Unattached | undefined

test.beforeAll(async () => {
  here = await ground()
  about = await customer(here, { name: 'idle', owner: 'bob', atStage: 'needs' })
  profile = await mkdtemp(join(tmpdir(), 'guiderail-idle-'))
  await (await repAtWork('bob', 'en', here.worker.url, { profile })).context.close()
})
test.afterAll(async () => {
  await browser?.close()
  await here.close()
  await rm(profile, { recursive: true, force: true })
})

test('a service worker that Chromium let idle out is woken by the next click, which counts as any', async () => {
  test.setTimeout(240_000)
  const chromium = await startUnattached(profile)
  browser = chromium
  await openMessage(chromium)
  // The first match of a browser's life unfolds the card by itself.
  await tick(chromium, 'decision-map')
  await expect.poll(() => happenings(here, about)).toEqual(['decision-map done'])
  const first = Date.now()

  await new Promise((resolve) => setTimeout(resolve, 40_000))
  await until(async () => !(await chromium.workerRuns()))
  await tick(chromium, 'needs-survey')
  await expect.poll(() => happenings(here, about)).toEqual(['decision-map done', 'needs-survey done'])
  expect(await chromium.workerBornAt()).toBeGreaterThan(first)
})

/** Ticks a step and waits until the card says that it is in the ledger. */
async function tick({ click, evaluate }: Unattached, step: string): Promise<void> {
  const texts = panelTexts.en
  const name = stepName(step, 'en')
  await click(ours(`[aria-label=${JSON.stringify(texts.markDone(name))}]`))
  const said = JSON.stringify(texts.line.done(name))
  await until(() =>
    evaluate<boolean>(`${ours('.line')}.textContent.includes(${said}) && ${ours('.in-ledger')} !== null`),
  )
}

async function openMessage({ goto, evaluate, click }: Unattached): Promise<void> {
  const { url, users } = sharedRoundcube()
  const bob = users.find((user) => user.email.startsWith('bob'))
  await goto(`${url}/?_task=login`)
  await evaluate(`(() => {
    document.querySelector('#rcmloginuser').value = ${JSON.stringify(bob?.email)}
    document.querySelector('#rcmloginpwd').value = ${JSON.stringify(bob?.password)}
    document.querySelector('#rcmloginsubmit').click()
  })()`)
  const row = `[...document.querySelectorAll('#messagelist tbody tr')].find((one) => one.textContent.includes(${JSON.stringify(about.subject)}))`
  await click(row)
}

/** Something in the panel, as an expression of the page. */
function ours(selector: string): string {
  return `document.querySelector('#guiderail')?.shadowRoot.querySelector(${JSON.stringify(selector)})`
}
