import { say } from './progress.mjs'

const stops: (() => Promise<void>)[] = []
let ending = false

/**
 * Adds something to stop, last added first: on Ctrl-C, on a signal, when the process that started this one is gone,
 * and when something failed that nobody caught.
 */
export function endWith(stop: () => Promise<void>): void {
  stops.push(stop)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, () => void end(0))

process.on('uncaughtException', (reason) => {
  say(reason.message)
  void end(1)
})

async function end(code: number): Promise<void> {
  if (ending) return
  ending = true
  say('stopping')
  for (const stop of stops.toReversed()) await stop().catch((reason: unknown) => say(`while stopping: ${reason}`))
  process.exit(code)
}
