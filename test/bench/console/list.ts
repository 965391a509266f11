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

/** Rides of each; the one in the middle counts, for the machine has other work too. */
const rides = 3

/**
 * How the list of deals scrolls when all its rows are there. The floor is the same ride, turn by turn, over a page of the same
 * look that stands still: rows of plain HTML, no script.
 */
export async function* list(page: Page, rows: number): AsyncIterable<Figure> {
  await page.getByRole('navigation').getByRole('link', { name: 'Deals' }).click()
  await page.locator('tr[data-index="0"]').waitFor()
  await loadAll(page, rows)
  const drawn = await page.locator('tr[data-index]').count()
  const plain = await page.context().newPage()
  await plain.goto(page.url())
  await plain.locator('tr[data-index="0"]').waitFor()
  await plain.evaluate(standStill, distance)
  const own: Ride[] = []
  const bare: Ride[] = []
  for (let turn = 0; turn < rides; turn++) {
    own.push(await ride(page))
    bare.push(await ride(plain))
  }
  const middle = (all: readonly Ride[], of: keyof Ride) =>
    all.map((one) => one[of]).toSorted((a, b) => a - b)[Math.floor(rides / 2)] ?? 0
  const value = middle(own, 'frame')
  yield { name: 'console.list.drawn', value: drawn, unit: `rows in the page of ${rows}` }
  yield {
    name: 'console.list.frame',
    value,
    unit: 'CPU-ms a frame',
    floor: middle(bare, 'frame'),
    goal: turn,
    met: value <= turn,
  }
  yield { name: 'console.list.late', value: middle(own, 'late'), unit: '% of frames', floor: middle(bare, 'late') }
  yield {
    name: 'console.list.longest',
    value: middle(own, 'longest'),
    unit: 'ms of one task',
    floor: middle(bare, 'longest'),
  }
}

/** In the page: leaves of it only its table, with as many copies of its rows as the ride is long. */
function standStill(distance: number): void {
  const table = document.querySelector('table.long')?.cloneNode(true)
  if (!(table instanceof HTMLElement)) throw new Error('there is no list')
  const body = table.querySelector('tbody')
  const rows = [...table.querySelectorAll('tr[data-index]')]
  const page = document.createElement('div')
  page.className = 'page'
  page.append(table)
  document.body.replaceChildren(page)
  body?.replaceChildren(...rows)
  while (document.documentElement.scrollHeight < distance + 2 * innerHeight)
    body?.append(...rows.map((row) => row.cloneNode(true)))
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

async function ride(page: Page): Promise<Ride> {
  await page.bringToFront()
  const cdp = await page.context().newCDPSession(page)
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
  await cdp.detach()
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
