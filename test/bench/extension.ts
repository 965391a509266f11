import { builtExtension, extensionId, grantHost, launch } from '#test/e2e/browser.ts'
import { connect } from '#test/e2e/connect.ts'
import { as, type Ground, ground, openDeal, password } from '#test/e2e/ground.ts'
import { durableClick } from './extension/click.ts'
import { type Cpu, inTurn, type Lane, median, rounded } from './extension/lane.ts'
import { type Load, load, longestOfLoad } from './extension/load.ts'
import { paths, type Site, serveSite } from './extension/site.ts'
import { stay, write } from './extension/storm.ts'
import type { Figure } from './figure.ts'
import { figures as sizes } from './sizes.ts'

const turns = 5
/** CPU milliseconds that nobody can tell from nothing in what a key costs. */
const noise = 0.2
/** CPU milliseconds from which a task is long, as browsers count. */
const long = 50

/**
 * What the extension costs the page it lies on: a mailbox of ten thousand nodes, against the same page in a browser without the
 * extension, in turn in one run. Times are CPU of the page's own main thread (DevTools' Performance domain, thread ticks).
 */
export async function* figures(): AsyncIterable<Figure> {
  yield* sizes()
  const [here, site] = [await ground(), await serveSite()]
  const [own, none] = [await launch({ extension: builtExtension, locale: 'en-US' }), await launch({ locale: 'en-US' })]
  try {
    const ours: Lane = { context: own, origin: site.granted, pill: true }
    const bare: Lane = { context: none, origin: site.granted, pill: false }
    await setUp(ours, here, site)
    yield* loads(ours, bare, site)
    yield* storms(ours, bare)
    yield* keys(ours, bare)
    const { ratio, own: took, bare: floor } = await durableClick(ours)
    yield less('extension.click.durable', ratio, '× a bare message with a strict write', 1.5)
    yield { name: 'extension.click', value: rounded(took), unit: 'ms', floor: rounded(floor) }
  } finally {
    await Promise.all([own.close(), none.close()])
    await Promise.all([site.close(), here.close()])
  }
}

/** Whoever wrote the message has a deal of the one who reads it, who works on this site. */
async function setUp({ context }: Lane, here: Ground, { granted }: Site): Promise<void> {
  const { url } = here.worker
  const address = 'wang.fang@hongda.example'
  await openDeal(await as(url, 'alice'), { deal: 'bench', name: 'Bench', atStage: 'needs', address })
  const id = await extensionId(context)
  await grantHost(context, id, url, granted)
  const page = await context.newPage()
  await page.goto(`chrome-extension://${id}/welcome.html`)
  const fault = await connect(page, { url, email: 'alice@sales.test', password, sites: [granted] })
  if (fault !== undefined) throw new Error(`not connected: ${fault}`)
  await page.goto(`${granted}${paths.message}`)
  // The first match of a life opens by itself: from then on there is a pill.
  await page.locator('.panel .card').waitFor()
  await page.locator('.panel .card [aria-expanded=true]').first().click()
  await page.locator('.panel .pill').waitFor()
  await page.close()
}

async function* loads(ours: Lane, bare: Lane, { other }: Site): AsyncIterable<Figure> {
  const absent: Lane = { ...ours, origin: other, pill: false }
  const taken = await inTurn(
    {
      ours: () => load(ours, paths.message),
      bare: () => load(bare, paths.message),
      absent: () => load(absent, paths.message),
      heavy: () => load(bare, paths.heavy),
    },
    turns,
  )
  const of = (name: keyof typeof taken, what: keyof Load) => median(taken[name].map((one) => one[what]))
  const more = (name: keyof typeof taken, what: keyof Load) => of(name, what) - of('bare', what)
  yield less('extension.load.ms', more('ours', 'script'), 'CPU-ms of script until the pill, 10 000 nodes', 5)
  yield { name: 'extension.load.compile.ms', value: rounded(more('ours', 'compile')), unit: 'CPU-ms before it runs' }
  yield { name: 'extension.load.all.ms', value: rounded(more('ours', 'all')), unit: 'CPU-ms of the page’s thread' }
  yield less('extension.heap.mb', more('ours', 'heap'), 'MB', 2)
  yield less('extension.shift', more('ours', 'shift'), 'layout shift', 0)
  yield less('extension.absent.ms', more('absent', 'script'), 'CPU-ms of script where not granted', 0.5)
  yield less('extension.absent.drawn', of('absent', 'drawn'), 'elements where not granted', 0)
  yield { name: 'extension.contrast.load.ms', value: rounded(more('heavy', 'script')), unit: 'CPU-ms of 1.5 MB, eager' }
  yield { name: 'extension.contrast.heap.mb', value: rounded(more('heavy', 'heap')), unit: 'MB of 1.5 MB, eager' }
  const [own, floor] = [await longestOfLoad(ours, paths.message), await longestOfLoad(bare, paths.message)]
  yield { name: 'extension.load.longest', value: own, unit: 'CPU-ms of one task', floor }
}

async function* storms(ours: Lane, bare: Lane): AsyncIterable<Figure> {
  const [one, two] = [await stay(ours), await stay(bare)]
  const taken = await inTurn({ ours: one.storm, bare: two.storm }, turns)
  yield less('extension.storm.ms', more(taken, 'script'), 'CPU-ms of script a second', 2)
  yield {
    name: 'extension.storm.all.ms',
    value: rounded(more(taken, 'all')),
    unit: 'CPU-ms of the page’s thread a second',
  }
  const [own, floor] = [await one.longest(), await two.longest()]
  yield { ...less('extension.storm.longest', own, 'CPU-ms of one task', long), floor }
  await Promise.all([one.close(), two.close()])
}

async function* keys(ours: Lane, bare: Lane): AsyncIterable<Figure> {
  const [one, two] = [await write(ours), await write(bare)]
  const taken = await inTurn({ ours: one.key, bare: two.key }, turns)
  yield less('extension.key.ms', more(taken, 'script'), 'CPU-ms of script a key', noise)
  const [own, floor] = [taken.ours, taken.bare].map((samples) => rounded(median(samples.map(({ all }) => all))))
  yield { name: 'extension.key.all.ms', value: own ?? 0, unit: 'CPU-ms of the page’s thread a key', floor: floor ?? 0 }
  await Promise.all([one.close(), two.close()])
}

/** What the one takes beyond the other: of both the median. */
function more(taken: { ours: Cpu[]; bare: Cpu[] }, what: keyof Cpu): number {
  return median(taken.ours.map((one) => one[what])) - median(taken.bare.map((one) => one[what]))
}

function less(name: string, value: number, unit: string, goal: number): Figure {
  const at = rounded(value)
  return { name, value: at, unit, goal, met: at <= goal }
}
