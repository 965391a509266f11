const last = new Map<string, Promise<unknown>>()

/**
 * What is done on a deal, one after another, so that the second of two clicks sees what the first one did. There is one
 * background at a time: it need not ask the browser for its turn.
 */
export function inTurn<T>(deal: string, work: () => Promise<T>): Promise<T> {
  const done = (last.get(deal) ?? Promise.resolve()).then(work)
  const ended: Promise<unknown> = done
    .catch(() => {})
    .then(() => {
      if (last.get(deal) === ended) last.delete(deal)
    })
  last.set(deal, ended)
  return done
}
