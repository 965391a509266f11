/** How long nothing may be typed before a draft is checked, in milliseconds. */
const pause = 500

/**
 * Runs once typing has paused; a key costs no more than a look at the clock. A mere look at the page never puts it off. One
 * run at a time.
 */
export function paused(signal: AbortSignal, run: () => Promise<void>): (why: 'typed' | 'looked') => void {
  let typed = 0
  let waiting = false
  const wait = (left: number) => setTimeout(due, left)
  const due = async () => {
    const left = typed + pause - performance.now()
    if (left > 0) {
      wait(left)
      return
    }
    if (!signal.aborted) await run()
    waiting = false
    if (typed + pause > performance.now()) start()
  }
  const start = () => {
    if (waiting || signal.aborted) return
    waiting = true
    wait(pause)
  }
  return (why) => {
    if (why === 'typed') typed = performance.now()
    start()
  }
}
