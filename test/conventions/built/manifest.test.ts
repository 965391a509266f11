import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extensionFolder } from '#worker/local/build.ts'
import { root } from '../sources.ts'

type Manifest = {
  permissions?: string[]
  optional_permissions?: string[]
  host_permissions?: string[]
  optional_host_permissions?: string[]
  content_scripts?: unknown[]
  web_accessible_resources?: unknown[]
  externally_connectable?: unknown
}

const manifest = JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8')) as Manifest
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** The table whose first column is headed "permission"; the first cell of each row holds one in code marks. */
const table = /^\| permission \|.*\n\|[-|]+\n((?:\|.*\n)+)/m.exec(readme)?.[1] ?? ''
const promised = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1])

test('the manifest asks for what the README says, and the README says all that it asks for', () => {
  const asked = [
    ...(manifest.permissions ?? []),
    ...(manifest.optional_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
  ]
  expect(asked.toSorted()).toEqual(promised.toSorted())
})

test('no host is asked for at install, for the rep grants each one by a click', () => {
  expect(manifest.host_permissions ?? []).toEqual([])
  expect(manifest.content_scripts ?? []).toEqual([])
})

test('no page can load or call anything of ours', () => {
  expect(manifest.web_accessible_resources ?? []).toEqual([])
  expect(manifest.externally_connectable).toBeUndefined()
})
