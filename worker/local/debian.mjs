// Packages of the system, on Debian as root. Elsewhere the answer says what to install.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { say } from './progress.mjs'

const apt = ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Dpkg::Use-Pty=0', '-qq', '-y']
const noServices = '/usr/sbin/policy-rc.d'

/**
 * Installs the packages that are missing.
 * @param {string[]} packages
 * @returns {string | undefined} why they are not there, in one line; nothing when they are
 */
export function installDebian(packages) {
  if (!existsSync('/usr/bin/dpkg-query')) return `not Debian: install ${packages.join(' ')} in your system's way`
  const missing = packages.filter((name) => !installed(name))
  if (missing.length === 0) return undefined
  if (process.getuid?.() !== 0) return `not root: run apt-get install ${missing.join(' ')}`
  say(`installing Debian packages: ${missing.join(' ')}`)
  return withoutServices(() => fetchAndInstall(missing))
}

function installed(name) {
  const { stdout } = spawnSync('dpkg-query', ['--status', name], { encoding: 'utf8' })
  return stdout.includes('\nStatus: install ok installed\n')
}

function fetchAndInstall(missing) {
  const install = () => aptGet([...apt, '--no-install-recommends', 'install', ...missing])
  const first = install()
  if (first.status === 0) return undefined
  aptGet([...apt, 'update'])
  const second = install()
  if (second.status === 0) return undefined
  const reason = second.stderr.trim().split('\n').at(-1)
  return `apt-get could not install ${missing.join(' ')} (${reason})`
}

function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 1 << 28 })
}

/** Mail servers must not start by themselves: the tests run their own, on loopback. */
function withoutServices(act) {
  if (existsSync(noServices)) return act()
  writeFileSync(noServices, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    return act()
  } finally {
    rmSync(noServices)
  }
}
