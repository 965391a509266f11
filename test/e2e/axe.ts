import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { faintTexts } from './contrast.ts'

export const schemes = ['light', 'dark'] as const

/**
 * Expects that axe finds no fault on the page as it is shown now. What lies in the top layer axe takes to be covered by the page
 * and leaves its contrast open; where nothing else is left to judge, the dialog's is measured here.
 */
export async function accessible(what: string, page: Page): Promise<void> {
  await test.step(`axe: ${what}`, async () => {
    const { violations, passes } = await axe(page).analyze()
    expect.soft(linesOf(violations), what).toEqual([])
    if (namesOf(passes).includes('color-contrast')) return
    const dialog = page.locator('dialog[open]')
    expect.soft(await dialog.count(), what).toBe(1)
    expect.soft(await faintTexts(dialog), what).toEqual([])
  })
}

/** The same for one element of ours on somebody else's page, and the root that it holds; with or without text in it. */
export async function accessibleWithin(what: string, page: Page, css: string, text = true): Promise<void> {
  await test.step(`axe: ${what}`, async () => {
    const { violations, passes } = await axe(page).include(css).analyze()
    expect.soft(linesOf(violations), what).toEqual([])
    expect.soft(namesOf(passes), what).toContain('button-name')
    if (text) expect.soft(await faintTexts(page.locator(css)), what).toEqual([])
  })
}

/** Legacy mode: without it axe opens a page of its own, and the one looked at is hidden meanwhile. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true)

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>['violations']

const namesOf = (found: Found) => found.map(({ id }) => id)

function linesOf(found: Found): string[] {
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.replaceAll('\n', ' ')}`),
  )
}

/** Shows the page as a reader sees it who wants this scheme, and stillness: half a fade has half its contrast. */
export async function wants(page: Page, colorScheme: (typeof schemes)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}
