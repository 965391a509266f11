import { expect, type Page } from '@playwright/test'
import { won } from '#shared/process/ledger/evolve.ts'
import type { Language } from '#shared/process/text.ts'
import { count, points, share } from '#worker/console/models/figures.ts'
import { addressOf, type Filter } from '#worker/console/models/period.ts'
import type { Recomputed } from './recompute.ts'

/** What the pages behind the board say under a filter: the tabs of the losses, the funnel, and one rep's own figures. */
export interface Behind {
  tabs: readonly string[]
  funnel: readonly string[]
  rep: readonly string[]
}

export async function readBehind(page: Page, url: string, filter: Filter): Promise<Behind> {
  await page.goto(url + addressOf('/losses', filter))
  await expect(page.locator('.losses-page[aria-busy=false] .tabs')).toBeVisible()
  const tabs = await page.locator('.tab-figure').allTextContents()
  await page.goto(url + addressOf('/process', filter))
  await expect(page.locator('.process[aria-busy=false] h1')).toBeAttached()
  const lines = await page.locator('.process .pictures > *').first().locator('tbody tr').all()
  const cells = await Promise.all(lines.map((line) => line.locator('td').allTextContents()))
  const { rep, from, to } = filter
  if (rep === undefined) return { tabs: tabs.filter(Boolean), funnel: funnelText(cells), rep: [] }
  await page.goto(url + addressOf(`/reps/${rep}`, { ...(from ? { from } : {}), ...(to ? { to } : {}) }))
  await expect(page.locator('.page[aria-busy=false] .figures')).toBeVisible()
  const figures = await page.locator('.figures dd').allTextContents()
  return { tabs: tabs.filter(Boolean), funnel: funnelText(cells), rep: figures }
}

/** The same of the ledgers. `whole`: recomputed of the rep alone, whatever else the filter asks for. */
export function behindOf(of: Recomputed, whole: Recomputed | undefined, language: Language): Behind {
  const { overdue, missed, violated, late, met, settled, waived, selfAttested } = of.all
  const lost = of.losses.reduce((sum, loss) => sum + loss.points, 0)
  const counts = [overdue, missed, violated, late, met, settled].map((n) => count(n, language))
  return {
    tabs: [points(lost, language), ...counts, share(waived, language), share(selfAttested, language)],
    funnel: funnelOf(of, language),
    rep: whole ? repOf(whole, language) : [],
  }
}

function funnelOf({ moves }: Recomputed, language: Language): string[] {
  const rows = moves.filter(({ kind, stage }) => kind !== 'way' && kind !== 'left out' && stage !== '')
  return funnelText(
    [...Map.groupBy(rows, ({ manual, stage }) => `${manual}/${stage}`).values()].map((own) => {
      const of = (kinds: readonly string[], is: (target: string) => boolean = () => true) =>
        own.filter(({ kind, target }) => kinds.includes(kind) && is(target)).reduce((sum, row) => sum + row.count, 0)
      const ended = (isWon: boolean) => of(['closed'], (target) => (target === won) === isWon)
      const passed = of(['forwards', 'skipped']) + ended(true)
      return [of(['entered']), of(['repeated']), passed, of(['jumped']), ended(false)].map((n) => count(n, language))
    }),
  )
}

const funnelText = (lines: readonly (readonly string[])[]) => lines.map((cells) => cells.slice(0, 5).join(' ')).sort()

function repOf({ all }: Recomputed, language: Language): string[] {
  const counts = [all.deals, all.late, all.overdue, all.missed, all.violated].map((n) => count(n, language))
  const shares = [all.waived, all.selfAttested].map((one) => share(one, language))
  return [...counts, ...shares, all.allOrNone === null ? '–' : share(all.allOrNone, language)]
}
