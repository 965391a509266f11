import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { unstable_readConfig as readConfig } from 'wrangler'
import { root } from '../build.ts'
import type { Facts } from './needs.ts'

/** A database as wrangler.toml names it. */
interface Database {
  binding: string
  database_name?: string
  database_id?: string
}

export interface Ran {
  code: number
  output: string
}

/** Runs a program of ours under this Node; what it says is kept. `input` is what it reads. */
export async function run(command: string, args: string[]): Promise<Ran> {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk
    })
  const [code] = await once(child, 'close')
  return { code, output }
}

export const wrangler = (...args: string[]): Promise<Ran> =>
  run(process.execPath, [join(root, 'node_modules/wrangler/bin/wrangler.js'), ...args])

/** Looks at everything that a deployment stands on; changes nothing. */
export async function facts(url: string | undefined): Promise<Facts> {
  const config = readConfig({ config: join(root, 'wrangler.toml') })
  const account = (await wrangler('whoami', '--json')).code === 0
  const listed = account ? await wrangler('secret', 'list', '--format', 'json') : undefined
  const git = await run('git', ['status', '--porcelain'])
  const check = await run(process.execPath, [join(root, 'worker/local/run.mjs'), 'test/check.ts'])
  return {
    account,
    databases: config.d1_databases.map(({ binding, database_name, database_id }: Database) => ({
      binding,
      name: database_name ?? binding,
      id: database_id ?? '',
    })),
    secrets: listed && namesIn(listed),
    changes: git.output.split('\n').flatMap((line) => line.slice(3) || []),
    checked: check.code === 0,
    url,
  }
}

/** A Worker that was never deployed has no secrets; asking for them then fails. */
function namesIn({ code, output }: Ran): string[] {
  if (code !== 0) return []
  const list: { name: string }[] = JSON.parse(output.slice(output.indexOf('[')))
  return list.map(({ name }) => name)
}
