import '#worker/local/offline.ts'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

const root = join(import.meta.dirname, '../../..')

/** A Worker as wrangler would deploy it. */
export interface Built {
  modules: { type: 'ESModule'; path: string; contents: string }[]
  /** Bytes as they travel. */
  gzipped: number
}

/** Bundles an entry by the deployment's own settings; nothing leaves this machine. */
export async function bundle(entry: string): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const args = ['deploy', entry, '--dry-run', '--outdir', folder, '--config', join(root, 'wrangler.toml')]
  const { status, stderr } = spawnSync(process.execPath, [wrangler, ...args], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const names = (await readdir(folder)).filter((name) => /\.m?js$/.test(name))
  const modules = await Promise.all(
    names.map(async (path) => ({
      type: 'ESModule' as const,
      path,
      contents: await readFile(join(folder, path), 'utf8'),
    })),
  )
  await rm(folder, { recursive: true })
  const gzipped = modules.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0)
  return { modules, gzipped }
}

export const secrets = Object.fromEntries(
  ['AUTH_SECRET', 'TOKEN_SECRET', 'OUTBOX_SECRET', 'FOUNDING_SECRET'].map((name) => [name, name.repeat(4)]),
)

/** A workerd of its own with one Worker, on empty databases in `data`, or in memory. */
export interface Stage {
  flare: Miniflare
  /** Where the Worker is reached without anything in between. */
  url: string
  /** CPU milliseconds that workerd has taken since it began, its databases included. */
  cpu: () => Promise<number>
  stop: () => Promise<void>
}

export async function stage({ modules }: Pick<Built, 'modules'>, data?: string): Promise<Stage> {
  const before = await children()
  const flare = new Miniflare(
    convertV4MiniflareOptions({
      modules: modules.map(({ path, ...one }) => ({ ...one, path: join(root, path) })),
      modulesRoot: root,
      compatibilityDate: '2026-10-01',
      compatibilityFlags: ['nodejs_compat'],
      d1Databases: { DIRECTORY: 'directory', SHARD_0: 'shard' },
      ...(data === undefined ? {} : { resourcePersistencePath: data }),
      bindings: { ...secrets, RATE_FACTOR: '1000000', LOG: 'failures' },
      unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    }),
  )
  await flare.ready
  const { origin } = await flare.unsafeGetDirectURL()
  const [pid] = (await children()).filter((child) => !before.includes(child))
  if (pid === undefined) throw new Error('workerd was not found')
  return { flare, url: origin, cpu: () => cpuOf(pid), stop: () => flare.dispose() }
}

/** The workerd processes that this one started. */
async function children(): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(pids.map(async (pid) => ({ pid, stat: await statOf(pid) })))
  return found.flatMap(({ pid, stat }) => (stat?.name === 'workerd' && stat.parent === process.pid ? [pid] : []))
}

const tick = 10

async function cpuOf(pid: string): Promise<number> {
  const stat = await statOf(pid)
  if (!stat) throw new Error('workerd has ended')
  return stat.ticks * tick
}

/** What the kernel tells of a process: user and system time in ticks of a hundredth of a second. */
async function statOf(pid: string): Promise<{ name: string; parent: number; ticks: number } | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [, name, rest = ''] = /^\d+ \((.*)\) (.*)$/s.exec(text) ?? []
  const fields = rest.split(' ')
  return name === undefined
    ? undefined
    : { name, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
}
