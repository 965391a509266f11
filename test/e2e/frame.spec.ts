import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { paletteTexts } from '#shared/i18n/console.palette.ts'
import { consoleTexts } from '#shared/i18n/console.texts.ts'
import { type Language, languages } from '#shared/process/text.ts'
import { entriesOf } from '#worker/console/app/nav.ts'
import { say, tell } from '#worker/console/models/say.ts'
import { accessible, schemes, wants } from './axe.ts'
import { launch } from './browser.ts'
import { as, type Ground, ground, openDeal, password } from './ground.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')

let here: Ground
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await ground()
  const send = await as(here.worker.url, 'bob')
  for (const n of [1, 2, 3])
    await openDeal(send, {
      deal: `frame-${n}`,
      name: `Northern Works ${n}`,
      atStage: 'needs',
      address: `f${n}@north.example`,
    })
})
test.afterAll(() => here.close())

for (const language of languages) {
  test(`the frame by keyboard and on a phone, in ${language}`, async () => {
    const context = await launch({ locale: language === 'en' ? 'en-US' : 'zh-CN' })
    const page = context.pages()[0] ?? (await context.newPage())
    await wants(page, 'light')
    await signIn(page, language)
    await test.step('palette, help sheet, going by keys, the title and the focus', () => keys(page, language))
    await test.step('the account menu: language and looks', () => menu(page, language))
    const roles = entriesOf('manager').map(({ href }) => href)
    for (const href of [...new Set([...roles, '/reps/bob', '/deals/frame-1', '/nowhere'])]) {
      await test.step(`${href}: targets, focus, 360 px, 200 %`, () => checked(page, href, language))
    }
    await context.clearCookies()
    await signIn(page, language, 'admin')
    for (const href of ['/settings', '/sites'])
      await test.step(`${href} of an admin`, async () => {
        await checked(page, href, language)
        for (const scheme of schemes) {
          await wants(page, scheme)
          await accessible(`${href} in ${language}, ${scheme}`, page)
          await page.screenshot({ path: join(folder, `${href.slice(1)}-${language}-${scheme}.png`), fullPage: true })
        }
        await wants(page, 'light')
      })
    await context.close()
  })
}

async function signIn(page: Page, language: Language, user = 'boss'): Promise<void> {
  await page.goto(here.worker.url)
  await page.evaluate((chosen) => localStorage.setItem('guiderail.language', chosen), language)
  await page.reload()
  await page.getByLabel(say(language, 'signin.email')).fill(`${user}@sales.test`)
  await page.getByLabel(say(language, 'signin.password'), { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: say(language, 'app.nav') })).toBeVisible()
}

async function keys(page: Page, language: Language): Promise<void> {
  const palette = page.getByRole('combobox', { name: tell(language, paletteTexts[language].title) })
  const opener = page.locator('.find-button')
  await opener.focus()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette).toBeFocused()
  for (const scheme of schemes) {
    await wants(page, scheme)
    await accessible(`palette in ${language}, ${scheme}`, page)
    await page.screenshot({ path: join(folder, `palette-${language}-${scheme}.png`) })
  }
  await wants(page, 'light')
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await expect(opener).toBeFocused()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('northern 2')
  const found = page.getByRole('option', { name: 'Northern Works 2' })
  await expect(found).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/deals\/frame-2$/)
  await expect(page.locator('main')).toBeFocused()
  await expect(page).toHaveTitle(/Northern Works 2/)
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await expect(page).toHaveURL(/\/deals$/)
  await expect(page).toHaveTitle(new RegExp(say(language, 'deals.title')))
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('g')
  await page.keyboard.press('b')
  await expect(page.getByRole('searchbox')).toHaveValue('gb')
  await expect(page).toHaveURL(/\/deals\?text=gb$/)
  await page.getByRole('searchbox').fill('')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Shift+?')
  const help = page.getByRole('dialog', { name: tell(language, paletteTexts[language]['help.title']) })
  await expect(help).toBeVisible()
  await accessible(`help sheet in ${language}`, page)
  await page.screenshot({ path: join(folder, `help-${language}-light.png`) })
  await help.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await page.keyboard.press('Shift+?')
  await expect(help).toHaveCount(0)
  await expect(page).toHaveURL(/\/deals$/)
  await page.evaluate(() => localStorage.removeItem('guiderail.keys'))
}

async function menu(page: Page, language: Language): Promise<void> {
  const account = page.locator('button.account')
  const other = language === 'en' ? 'zh-CN' : 'en'
  await account.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#account')).toBeVisible()
  await accessible(`account menu in ${language}`, page)
  await page.getByRole('radio', { name: say(language, 'frame.theme.dark') }).check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(() => paper(page)).not.toBe('rgb(255, 255, 255)')
  await page.getByRole('radio', { name: say(language, 'frame.theme.system') }).check()
  await expect.poll(() => paper(page)).toBe('rgb(255, 255, 255)')
  await page.getByRole('button', { name: consoleTexts[language]['app.language'] as string }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', other)
  await page.getByRole('button', { name: consoleTexts[other]['app.language'] as string }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await page.keyboard.press('Escape')
  await expect(page.locator('#account')).toBeHidden()
  await expect(account).toBeFocused()
}

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

/** Wide, on a phone, and at twice the size: what axe cannot see. 683 × 384 is what a laptop of 1366 × 768 has at 200 %. */
async function checked(page: Page, href: string, language: Language): Promise<void> {
  await page.goto(new URL(href, here.worker.url).href)
  await expect(page.locator('main h1, main .empty-title').first()).toBeVisible()
  await expect(page.locator('main .skeleton')).toHaveCount(0)
  expect(await page.title()).toMatch(/.+ · Guiderail$/)
  for (const size of [
    { width: 1366, height: 768 },
    { width: 360, height: 740 },
    { width: 683, height: 384 },
  ]) {
    const where = `${href} at ${size.width} px`
    await page.setViewportSize(size)
    await page.evaluate(() => scrollTo(0, 0))
    expect.soft(await small(page), `targets of ${where}`).toEqual([])
    // Where the focus goes is the same in every language.
    if (language === 'zh-CN') expect.soft(await hidden(page), `focus on ${where}`).toEqual([])
    expect
      .soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where)
      .toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  expect.soft(await moving(page), `what moves on ${href} though it is asked not to`).toEqual([])
}

/** Controls smaller than 24 px with another one within 24 px of their middle; links in a line of text are let be. */
function small(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
    const shown = all.filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    const boxes = shown.map((one) => ({ one, box: one.getBoundingClientRect() })).filter(({ box }) => box.width > 1)
    const inText = (one: Element) =>
      one.localName === 'a' &&
      getComputedStyle(one).display === 'inline' &&
      one.parentElement?.textContent !== one.textContent
    const tight = boxes.filter(({ one, box }) => {
      if (inText(one) || (box.width >= 24 && box.height >= 24)) return false
      const x = box.x + box.width / 2
      const y = box.y + box.height / 2
      return boxes.some(({ one: other, box: its }) => {
        if (other === one || other.contains(one) || one.contains(other)) return false
        const dx = Math.max(its.left - x, 0, x - its.right)
        const dy = Math.max(its.top - y, 0, y - its.bottom)
        return Math.hypot(dx, dy) < 12
      })
    })
    return tight.map(
      ({ one, box }) => `${one.outerHTML.slice(0, 90)} ${Math.round(box.width)} × ${Math.round(box.height)}`,
    )
  })
}

/** Stops of the Tab key that lie wholly behind something that stays in place. */
async function hidden(page: Page): Promise<string[]> {
  const found = new Set<string>()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(async (stop) => {
      const one = document.activeElement
      // Round once: what comes after the last one is the first again.
      if (!one || one === document.body || (stop > 0 && one.matches('.skip'))) return 'end'
      await new Promise(requestAnimationFrame)
      const { left, top, width, height } = one.getBoundingClientRect()
      const parts = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y] as const),
      )
      const clear = parts.some(([x, y]) => {
        const at = document.elementFromPoint(x, y)
        return at !== null && (one.contains(at) || at.contains(one) || at.closest('label')?.contains(one))
      })
      return clear ? '' : one.outerHTML.slice(0, 90)
    }, stop)
    if (seen === 'end') break
    if (seen !== '') found.add(seen)
  }
  return [...found]
}

/** Elements that would move although less motion is asked for. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1)
      .map((one) => String((one.effect as KeyframeEffect).target?.className)),
  )
}
