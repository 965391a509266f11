import type { CDPSession } from '@playwright/test'

interface Traced {
  name: string
  pid: number
  tid: number
  /** Microseconds of the thread's own clock. */
  tdur?: number
  args?: { name?: string; data?: { processId?: number } }
}

/** CPU milliseconds of the longest single task that a page's main thread had while something was done. */
export async function longest(devtools: CDPSession, act: () => Promise<void>): Promise<number> {
  const events: Traced[] = []
  const take = ({ value }: { value: object[] }) => void events.push(...(value as Traced[]))
  devtools.on('Tracing.dataCollected', take)
  const ended = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'] },
  })
  await act()
  await devtools.send('Tracing.end')
  await ended
  devtools.off('Tracing.dataCollected', take)
  const mains = new Set(
    events.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  )
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`))
  if (tasks.length === 0) throw new Error('the trace holds no task')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}
