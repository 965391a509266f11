import type { CDPSession, Page } from '@playwright/test'
import type { Figure } from '../figure.ts'

/** How far and how fast the list is scrolled: as somebody who looks for something far down does. Pixels, pixels a second. */
const distance = 60_000
const speed = 12_000
/** Milliseconds that a frame has, sixty times a second; one that took half as much again came late. */
const turn = 16.7
const late = 1.5 * turn

interface Ride {
  /** CPU milliseconds of the page's own thread for each frame. */
  frame: number
  /** Of the frames, in hundredths. */
  late: number
  /** Milliseconds of the longest task, whoever else had the machine meanwhile. */
  longest: number
}

/** How the list of deals scrolls when all its rows are there. The floor is the same ride over an empty page of that height. */
export async function* list(page: Page, rows: number): AsyncIterable<Figure> {
  await page.getByRole('navigation').getByRole('link', { name: 'Deals' }).click()
  await page.locator('tr[data-index="0"]').waitFor()
  await loadAll(page, rows)
  const cdp = await page.context().newCDPSession(page)
  const own = await ride(page, cdp)
  const drawn = await page.locator('tr[data-index]').count()
  await page.evaluate(() => {
    const height = `${document.documentElement.scrollHeight}px`
    document.body.replaceChildren(document.createElement('div'))
    document.body.style.height = height
  })
  const bare = await ride(page, cdp)
  const goal = { goal: turn, met: own.frame <= turn }
  yield { name: 'console.list.drawn', value: drawn, unit: `rows in the page of ${rows}` }
  yield { name: 'console.list.frame', value: own.frame, unit: 'CPU-ms a frame', floor: bare.frame, ...goal }
  yield { name: 'console.list.late', value: own.late, unit: '% of frames', floor: bare.late }
  yield { name: 'console.list.longest', value: own.longest, unit: 'ms of one task', floor: bare.longest }
}

/** Scrolls to the end until every row has come. */
async function loadAll(page: Page, rows: number): Promise<void> {
  const whole = `table[aria-rowcount="${rows + 1}"]`
  for (let most = 0; most < rows && (await page.locator(whole).count()) === 0; most++) {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await page.waitForTimeout(10)
  }
  await page.locator(whole).waitFor()
}

async function ride(page: Page, cdp: CDPSession): Promise<Ride> {
  await page.evaluate(() => scrollTo(0, 0))
  // What the jump back costs is no part of the ride.
  await page.waitForTimeout(1_000)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await cpu(cdp)
  await page.evaluate(watch)
  const at = { x: 600, y: 400, xDistance: 0, yDistance: -distance, speed, gestureSourceType: 'mouse' } as const
  await cdp.send('Input.synthesizeScrollGesture', at)
  const { gaps, tasks } = await page.evaluate(read)
  const taken = (await cpu(cdp)) - before
  await cdp.send('Performance.disable')
  return {
    frame: Math.round((taken / gaps.length) * 100) / 100,
    late: Math.round((gaps.filter((gap) => gap > late).length / gaps.length) * 1000) / 10,
    longest: Math.round(Math.max(0, ...tasks)),
  }
}

/** CPU milliseconds that the page's own thread has taken. */
async function cpu(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

interface Watched {
  frames: number[]
  tasks: number[]
  stop: boolean
}
declare global {
  interface Window {
    watched?: Watched
  }
}

/** In the page: notes when each frame comes, and every long task. */
function watch(): void {
  const watched: Watched = { frames: [], tasks: [], stop: false }
  window.watched = watched
  new PerformanceObserver((found) => {
    for (const { duration } of found.getEntries()) watched.tasks.push(duration)
  }).observe({ type: 'longtask' })
  const frame = (now: number) => {
    watched.frames.push(now)
    if (!watched.stop) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** In the page: the milliseconds between one frame and the next, and of each long task. */
function read(): { gaps: number[]; tasks: number[] } {
  const { frames = [], tasks = [] } = window.watched ?? {}
  if (window.watched) window.watched.stop = true
  return { gaps: frames.slice(1).map((at, n) => at - (frames[n] ?? at)), tasks }
}
