import { say } from './progress.mjs'

const stops: (() => Promise<void>)[] = []
let ending = false

/** Adds something to stop, last added first, on Ctrl-C, on a signal, and when the process that started this one is gone. */
export function endWith(stop: () => Promise<void>): void {
  stops.push(stop)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, () => void end())

async function end(): Promise<void> {
  if (ending) return
  ending = true
  say('stopping')
  for (const stop of stops.toReversed()) await stop().catch((reason: unknown) => say(`while stopping: ${reason}`))
  process.exit(0)
}
