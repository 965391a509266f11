import type { BrowserContext, CDPSession, Page } from '@playwright/test'

/** What one browser does on one address: with the extension, without it, or where it was not granted. */
export interface Lane {
  context: BrowserContext
  origin: string
  /** Whether a pill must be there at the end. */
  pill: boolean
}

/** CPU milliseconds: of script alone, of making it ready to run beforehand, and of everything that the page's thread did. */
export interface Cpu {
  script: number
  compile: number
  all: number
}

/** A page and its own thread's clock. */
export interface Meter {
  page: Page
  devtools: CDPSession
  /** Taken so far. */
  cpu: () => Promise<Cpu>
  /** Megabytes of script's heap once everything that can go has gone. */
  heap: () => Promise<number>
}

/** A tab of its own, measured from its first moment in the ticks of its thread, whoever else has the machine meanwhile. */
export async function meter({ context }: Lane): Promise<Meter> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  }
  return {
    page,
    devtools,
    cpu: async () => {
      const value = await read()
      return {
        script: value('ScriptDuration') * 1000,
        compile: value('V8CompileDuration') * 1000,
        all: value('TaskDuration') * 1000,
      }
    },
    heap: async () => {
      for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage')
      return (await read())('JSHeapUsedSize') / 2 ** 20
    },
  }
}

/** Samples of each lane, taken in turn so that all meet the machine as it is; the first turn warms up. */
export async function inTurn<Name extends string, Sample>(
  lanes: Record<Name, () => Promise<Sample>>,
  turns: number,
): Promise<Record<Name, Sample[]>> {
  const names = Object.keys(lanes) as Name[]
  const taken = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Name, Sample[]>
  for (let turn = 0; turn <= turns; turn++)
    for (const name of names) {
      const sample = await lanes[name]()
      if (turn > 0) taken[name].push(sample)
    }
  return taken
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2
}

export const rounded = (value: number) => Math.round(value * 100) / 100
