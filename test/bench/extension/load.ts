import { type Cpu, type Lane, meter, rounded } from './lane.ts'
import { longest } from './longest.ts'

/** With what it takes from the first byte until well after the pill. */
export interface Load extends Cpu {
  heap: number
  /** How far things moved by themselves, as browsers count it. */
  shift: number
  /** Elements of ours on the page. */
  drawn: number
}

/** Enough for a pill on a busy machine: nothing is asked of the page meanwhile, so that all lanes are alike. */
const settled = 3_000
const tries = 4

/** Opens the page in a new tab and leaves it alone for a while. */
export async function load(lane: Lane, path: string): Promise<Load> {
  for (let left = tries; left > 0; left--) {
    const { page, cpu, heap } = await meter(lane)
    await page.goto(`${lane.origin}${path}`)
    await page.waitForTimeout(settled)
    const spent = await cpu()
    const drawn = await page.locator('#guiderail, guiderail-dot').count()
    const pill = await page.locator('.panel .pill').count()
    const sample = { ...spent, heap: await heap(), shift: await page.evaluate(shifted), drawn }
    await page.close()
    if (pill === (lane.pill ? 1 : 0)) return sample
  }
  throw new Error(`the pill was not as it should be at ${lane.origin}`)
}

/** The longest task of a load, in CPU milliseconds. */
export async function longestOfLoad(lane: Lane, path: string): Promise<number> {
  const { page, devtools } = await meter(lane)
  const task = await longest(devtools, async () => {
    await page.goto(`${lane.origin}${path}`)
    await page.waitForTimeout(settled)
  })
  await page.close()
  return rounded(task)
}

/** In the page. */
function shifted(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(sum), 200)
  })
}
