import { expect, test } from '@playwright/test'
import type { Language } from '#shared/process/text.ts'
import { accessibleWithin, schemes, wants } from './axe.ts'
import { as, type Ground, ground, openDeal } from './ground.ts'
import { sharedRoundcube } from './mail.ts'
import { closeAll, firstRun, openMessage, type Rep, repAt } from './rep.ts'

let here: Ground
test.beforeAll(async () => {
  here = await ground()
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(() => here.close())

const reps: Record<Language, string> = { 'zh-CN': 'alice', en: 'bob' }
const next: Record<Language, string> = { 'zh-CN': '方案制定', en: 'Solution' }

for (const language of ['zh-CN', 'en'] as const) {
  test(`axe finds no fault in what lies on the page, in ${language}, light and dark`, async () => {
    const user = reps[language]
    await prepare(user)
    const rep = await repAt(user, language)
    await firstRun(rep, here.worker.url, sharedRoundcube().url)
    for (const scheme of schemes) {
      await test.step(scheme, async () => {
        await wants(rep.page, scheme)
        await openMessage(rep.page, `Of one ${user}`, 'preview')
        await rep.panel.open()
        await expect(rep.page.locator('#guiderail')).toHaveAttribute('data-theme', scheme)
        await ofDeal(rep, next[language])
        await withoutDeal(rep)
      })
    }
  })
}

async function prepare(user: string): Promise<void> {
  const send = await as(here.worker.url, user)
  const [one, two] = [`one.${user}@access.example`, `two.${user}@access.example`]
  for (const [deal, address] of [
    [`access-one-${user}`, one],
    [`access-two-${user}`, two],
  ] as const)
    await openDeal(send, { deal, name: `Deal ${deal}`, atStage: 'needs', address })
  const mail = { to: [`${user}@sales.test`], text: '…' }
  const file = { filename: 'needs.docx', content: 'x' }
  const { deliver } = sharedRoundcube()
  await deliver({ ...mail, from: one, subject: `Of one ${user}`, attachments: [file] })
  await deliver({ ...mail, from: one, cc: [two], subject: `Of two ${user}` })
  await deliver({ ...mail, from: { name: 'New', address: `new.${user}@access.example` }, subject: `Of none ${user}` })
}

/** Card, reasons, times, scripts, more, search, stop, pill. */
async function ofDeal({ page, panel, texts }: Rep, stage: string): Promise<void> {
  const axe = (what: string) => accessibleWithin(what, page, '#guiderail')
  await axe('card')
  await panel.button(texts.why).first().click()
  await axe('why a step is asked')
  await panel.button(texts.earlier).first().click()
  await panel.button(texts.choose).click()
  await axe('done earlier')
  await panel.button(texts.scripts).click()
  await axe('scripts')
  await panel.button(texts.more).click()
  await axe('more')
  await panel.button(texts.otherDeal).click()
  await expect(panel.card.locator('.deal-row').first()).toBeVisible()
  await axe('search')
  await page.keyboard.press('Escape')
  await panel.button(texts.advance(stage)).click()
  await expect(panel.stop).toBeVisible()
  await panel.stop
    .getByRole('button', { name: `${texts.exception}…` })
    .first()
    .click()
  await axe('stop')
  await expect(panel.stop).toMatchAriaSnapshot(`
    - dialog:
      - heading [level=2]
      - list:
        - listitem
      - button "${texts.notNow}"
  `)
  await panel.stop.getByRole('button', { name: texts.notNow }).click()
  await expect(panel.stop).toHaveCount(0)
  await panel.button(texts.fold).click()
  await axe('pill')
  await expect(panel.pill).toMatchAriaSnapshot(`- button /Deal access-one/`)
}

/** Doubt between deals, the grey dot, its menu, a new deal. */
async function withoutDeal({ page, panel, texts, user }: Rep): Promise<void> {
  const axe = (what: string) => accessibleWithin(what, page, '#guiderail')
  await openMessage(page, `Of two ${user}`, 'preview')
  await expect(panel.pill).toContainText(texts.which)
  await axe('pill in doubt')
  await panel.open()
  await axe('which')
  await expect(panel.card).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - button /Deal access-/
      - listitem:
        - button /Deal access-/
    - button "${texts.noneOfThese}"
    - button "${texts.neverThread}"
  `)
  await panel.button(texts.fold).click()
  await openMessage(page, `Of none ${user}`, 'preview')
  await expect(page.locator('guiderail-dot button')).toBeVisible()
  await accessibleWithin('dot', page, 'guiderail-dot', false)
  await page.locator('guiderail-dot button').click()
  await axe('no deal yet')
  await expect(panel.card).toMatchAriaSnapshot(`
    - button "${texts.linkTo}"
    - button "${texts.newDeal}"
    - button "${texts.neverPerson}"
    - button "${texts.neverThread}"
  `)
  await panel.button(texts.newDeal).click()
  await axe('new deal')
}
