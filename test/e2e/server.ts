import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Served, serve } from '#worker/local/serve.ts'

export type TestWorker = {
  /** Origin without a slash at its end; the same after `restart`. */
  url: string
  /** What the Worker printed, newest last. */
  log: string[]
  sweep(): Promise<void>
  /** Stops answering; the databases stay, so that `restart` finds them. */
  stop(): Promise<void>
  restart(): Promise<void>
  /** Stops for good and removes the databases, unless `dir` was given. */
  close(): Promise<void>
}

/** Serves a real Worker (workerd, D1 on disk, all migrations) that nobody else uses. Without `dir` it starts empty. */
export async function startWorker(o: { port?: number; dir?: string } = {}): Promise<TestWorker> {
  const data = o.dir ?? (await mkdtemp(join(tmpdir(), 'guiderail-worker-')))
  const log: string[] = []
  const up = (port: number) => serve({ port, data, log: (line) => log.push(line) })
  let served: Served | undefined = await up(o.port ?? 0)
  const { url } = served
  const stop = async () => {
    await served?.stop()
    served = undefined
  }
  return {
    url,
    log,
    sweep: async () => served?.sweep(),
    stop,
    restart: async () => {
      await stop()
      served = await up(Number(new URL(url).port))
    },
    close: async () => {
      await stop()
      if (o.dir === undefined) await rm(data, { recursive: true, force: true })
    },
  }
}
