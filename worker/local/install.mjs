// What must be there before anything else of the project can run: plain Node 20, no dependencies.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { say } from './progress.mjs'

export const root = path.join(import.meta.dirname, '../..')
const stamp = path.join(root, 'node_modules/.installed-lock')

/** Installs the locked packages unless exactly these are installed already: then nothing is asked of the network. */
export async function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('installing the locked packages (npm ci), about a minute')
  const waiting = setInterval(() => say('… still installing packages'), 15_000)
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  clearInterval(waiting)
  if (code !== 0) fail('npm ci failed: the lines above say why (is the npm registry reachable?)')
  writeFileSync(stamp, lock)
  say('packages are installed')
}

/** Runs a script of the project under the pinned Node and ends with its exit code. */
export async function continueUnderPinnedNode(script, args) {
  const node = pinnedNode()
  const bin = path.join(root, 'node_modules/.bin')
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` }
  const child = spawn(node, [path.join(root, script), ...args], {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  endWithParent(child)
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

/** npm hands a signal to its shell, which ends without telling us: so we look whether it is still there. */
function endWithParent(child) {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref()
}

/** The locked Node where it has a binary, else the user's own when it can run TypeScript as it stands. */
function pinnedNode() {
  const locked = path.join(root, 'node_modules/.bin/node')
  if (existsSync(locked) && spawnSync(locked, ['--version']).status === 0) return locked
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return fail(`this machine (${process.platform} ${process.arch}) needs Node 22.18 or newer; it has ${process.version}`)
}

function run(command, args) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', resolve)
  })
}

function fail(reason) {
  say(reason)
  process.exit(1)
}
