import './offline.ts'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { unstable_startWorker as startWorker } from 'wrangler'
import { migrate } from './migrate.ts'
import { secrets } from './secrets.ts'

export type Served = {
  /** Origin without a slash at its end. */
  url: string
  /** Runs the Worker's scheduled handler once, as the cron trigger would. */
  sweep(): Promise<void>
  /** Ends workerd; what was stored stays. */
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '../..')

/**
 * Serves the Worker of wrangler.toml in workerd, on databases that live in `data` and are migrated first.
 * `port` 0 takes any free one. `log` gets what the Worker prints.
 */
export async function serve(o: { port: number; data: string; log: (line: string) => void }): Promise<Served> {
  await expectFree(o.port)
  await migrate(o.data)
  const worker = await startWorker({
    config: join(root, 'wrangler.toml'),
    bindings: {
      ...bindings('secret_text', await secrets(o.data)),
      // One machine tells a demo six months of deals, and is everybody's address; its own screen is no place for a line a request.
      ...bindings('plain_text', { RATE_FACTOR: '1000', LOG: 'failures' }),
    },
    dev: {
      server: { hostname: '127.0.0.1', port: o.port, secure: false },
      persist: o.data,
      remote: false,
      watch: false,
      inspector: false,
      liveReload: false,
      logLevel: 'error',
      structuredLogsHandler: ({ level, message }: { level: string; message: string }) => o.log(`${level}: ${message}`),
    },
  })
  await worker.ready
  return {
    url: (await worker.url).origin,
    sweep: async () => {
      const runtime = await worker.raw.runtimes[0]?.mf?.getWorker()
      await runtime?.scheduled({ cron: '* * * * *' })
    },
    stop: () => worker.dispose(),
  }
}

/** A line that helps, where workerd would only say that it could not bind. */
async function expectFree(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening').catch(() => {
    throw new Error(`port ${port} is taken: stop what uses it, or choose another with PORT`)
  })
  server.close()
  await once(server, 'close')
}

function bindings<const Type extends string>(type: Type, values: Record<string, string>) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { type, value }]))
}
