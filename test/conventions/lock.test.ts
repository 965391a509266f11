import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './sources.ts'

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { resolved?: string; integrity?: string }>
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>

test('the lock names no host, for whoever installs has a registry of their own', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

test('every package of the lock has its hash, for what is installed must be what was tried', () => {
  const open = Object.entries(lock.packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined)
  expect(open.map(([path]) => path)).toEqual([])
})

test('versions are exact, for an old npm resolves a range to something else', () => {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides']
  const versions = kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[a-z.\d]+)?$/.test(version))).toEqual([])
})
