import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { say } from './progress.mjs'
import { writeTrust } from './trust/write.ts'

export const root = join(import.meta.dirname, '../..')

/** Where the built extension stands, as a folder that Chromium loads. */
export const extensionFolder = join(root, 'extension/.output/chrome-mv3')
/** The same for Firefox. */
export const firefoxFolder = join(root, 'extension/.output/firefox-mv3')

/** `folder` is emptied first, so that nothing of an older build ships. */
type Part = { name: string; sources: string[]; folder: string; result: string; commands: string[][] }

const parts: Part[] = [
  {
    name: 'extension',
    sources: ['extension', 'shared', 'package-lock.json'],
    folder: join(extensionFolder, '..'),
    result: firefoxFolder,
    commands: [
      ['node_modules/wxt/bin/wxt.mjs', 'zip', 'extension'],
      ['node_modules/wxt/bin/wxt.mjs', 'zip', 'extension', '-b', 'firefox'],
    ],
  },
  {
    name: 'console',
    sources: ['worker/console', 'shared', 'package-lock.json'],
    folder: join(root, 'worker/console/dist'),
    result: join(root, 'worker/console/dist'),
    commands: [['node_modules/vite/bin/vite.js', 'build', 'worker/console']],
  },
]

/** Builds the extension (a folder and a zip each for Chrome and Firefox), the console and the public page on data; leaves alone what was built from the very same sources. */
export async function build(): Promise<void> {
  for (const part of parts) {
    const stamp = join(root, '.data/built', part.name)
    const now = await fingerprint(part.sources)
    if (existsSync(part.result) && (await readFile(stamp, 'utf8').catch(() => '')) === now) continue
    say(`building the ${part.name}`)
    await rm(part.folder, { recursive: true, force: true })
    for (const [script = '', ...args] of part.commands) await runNode(join(root, script), args)
    await mkdir(join(root, '.data/built'), { recursive: true })
    await writeFile(stamp, now)
  }
  await writeTrust(extensionFolder, join(root, 'worker/console/dist'))
}

/** One hash of every source file's path and content. */
async function fingerprint(sources: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await files(join(root, source))) hash.update(relative(root, file)).update(await readFile(file))
  }
  return hash.digest('hex')
}

const made = new Set(['.output', '.wxt', 'dist', 'node_modules'])

async function files(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined)
  if (entries === undefined) return [path]
  const kept = entries.filter(({ name }) => !made.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
  return (await Promise.all(kept.map(({ name }) => files(join(path, name))))).flat()
}

/** Runs a tool quietly: what it says is shown when it fails. */
async function runNode(script: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk
    })
  }
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${output}\n${relative(root, script)} ${args.join(' ')} ended with ${code}`)
}

if (import.meta.main) {
  await build()
  say('extension and console are built')
}
