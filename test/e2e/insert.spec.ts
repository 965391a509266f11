import { expect, test } from '@playwright/test'
import { panelTexts } from '#shared/i18n/extension.panel.ts'
import { scriptTexts } from '#shared/i18n/extension.scripts.ts'
import { builtExtension, extensionId, launch } from './browser.ts'
import { type Kind, kinds } from './editorKinds.ts'
import { type Editors, serveEditors } from './editors.ts'
import { as, type Ground, ground, openDeal } from './ground.ts'
import { firstRun, panelOf, type Rep } from './rep.ts'

const address = 'wang.fang@hongda.example'
const pasteIt = scriptTexts.en.pasteIt
const before = 'First line. Last line.'

let here: Ground
let editors: Editors
let rep: Rep
test.beforeAll(async () => {
  here = await ground()
  editors = await serveEditors(address)
  await openDeal(await as(here.worker.url, 'bob'), { deal: 'written', name: 'Hongda', atStage: 'solution', address })
  const context = await launch({ extension: builtExtension, locale: 'en-US' })
  const page = await context.newPage()
  const extension = await extensionId(context)
  rep = { user: 'bob', language: 'en', texts: panelTexts.en, context, extension, page, panel: panelOf(page) }
  await firstRun(rep, here.worker.url, editors.url)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: editors.url })
  await page.goto(`${editors.url}/practice/compose`)
  await rep.panel.open()
  await rep.panel.button(rep.texts.scripts).click()
})
test.afterAll(async () => {
  await rep.context.close()
  await editors.close()
  await here.close()
})

for (const kind of kinds.takes) {
  test(`${kind}: the text stands at the cursor once, or in the selection's place, and one undo takes it out`, async () => {
    for (const [from, to] of [
      [12, 12],
      [0, 5],
    ] as const) {
      const script = await insert(kind, from, to)
      const whole =
        before.slice(0, from) + (kind === 'input' ? script.replaceAll('\n', ' ') : script) + before.slice(to)
      await expect.poll(sent, `${from} to ${to}`).toBe(whole)
      await looked()
      expect(await sent(), 'left alone by the page and by us').toBe(whole)
      await expect(rep.panel.pill).not.toContainText(pasteIt)
      await rep.page.keyboard.press('Control+z')
      await expect.poll(sent, 'undone').toBe(before)
    }
  })
}

for (const kind of kinds.refuses) {
  test(`${kind}: nothing changes, and the text is copied and that said`, async () => {
    const script = await insert(kind, 12, 12)
    await expect.poll(() => rep.page.evaluate(() => navigator.clipboard.readText())).toBe(script)
    await expect(rep.panel.pill.or(rep.panel.card)).toContainText(pasteIt)
    expect(await sent()).toBe(before)
  })
}

for (const kind of ['textarea', 'plain'] as const) {
  test(`${kind}: what an input method was composing stays, and the text follows it`, async () => {
    const composing = await rep.context.newCDPSession(rep.page)
    const script = await insert(kind, 12, 12, () =>
      composing.send('Input.imeSetComposition', { text: '你好', selectionStart: 2, selectionEnd: 2 }),
    )
    await expect.poll(sent).toBe(`${before.slice(0, 12)}你好${script}${before.slice(12)}`)
    await composing.detach()
  })
}

/** Makes the draft such an editor and inserts the script by the card's button; gives its text. */
async function insert(
  kind: Kind,
  from: number,
  to: number,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<string> {
  const { page, panel, texts } = rep
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.evaluate(([kind, ...its]) => window.become?.(kind, ...its), [kind, before, from, to] as const)
  await meanwhile()
  // Where the page itself lets the focus into the draft, the card has folded and opens again when that leaves it.
  if (kind !== 'disabled' && kind !== 'shadow root') await panel.pill.focus()
  const script = (await panel.card.locator('.script-text p').first().textContent()) ?? ''
  await panel.button(texts.insert).click()
  return script
}

/** What the page would send. */
function sent(): Promise<string | undefined> {
  return rep.page.evaluate(() => window.model?.())
}

/** Our own last look at the draft lies before this in the page's queue: until then an undo would look like a text refused. */
function looked(): Promise<void> {
  return rep.page.evaluate(() => new Promise<void>((done) => setTimeout(done, 400)))
}
