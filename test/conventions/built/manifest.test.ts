import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extensionFolder, firefoxFolder } from '#worker/local/build.ts'
import { root } from '../sources.ts'

type Manifest = {
  manifest_version: number
  permissions?: string[]
  optional_permissions?: string[]
  host_permissions?: string[]
  optional_host_permissions?: string[]
  content_scripts?: unknown[]
  web_accessible_resources?: unknown[]
  externally_connectable?: unknown
  background?: { service_worker?: string; scripts?: string[] }
  browser_specific_settings?: { gecko?: { strict_min_version?: string; data_collection_permissions?: Collected } }
}
type Collected = { required?: string[]; optional?: string[] }

const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
const chrome = read(extensionFolder)
const firefox = read(firefoxFolder)
const manifests = { Chrome: chrome, Firefox: firefox }
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** The table whose first column is headed "permission"; the first cell of each row holds one in code marks. */
const table = /^\| permission \|.*\n\|[-|]+\n((?:\|.*\n)+)/m.exec(readme)?.[1] ?? ''
const promised = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? '')
/** What Firefox does not know under this name, and gives without. */
const onlyChrome = ['sidePanel']

const asked = (manifest: Manifest) => [
  ...(manifest.permissions ?? []),
  ...(manifest.optional_permissions ?? []),
  ...(manifest.optional_host_permissions ?? []),
]

test('the manifest asks for what the README says, and the README says all that it asks for', () => {
  expect(asked(chrome).toSorted()).toEqual(promised.toSorted())
  const known = promised.filter((permission) => !onlyChrome.includes(permission))
  expect(asked(firefox).toSorted()).toEqual(known.toSorted())
})

for (const [browser, manifest] of Object.entries(manifests)) {
  test(`no host is asked for at install in ${browser}, for the rep grants each one by a click`, () => {
    expect(manifest.host_permissions ?? []).toEqual([])
    expect(manifest.content_scripts ?? []).toEqual([])
  })

  test(`no page can load or call anything of ours in ${browser}`, () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([])
    expect(manifest.externally_connectable).toBeUndefined()
  })
}

test('Firefox runs the same third manifest, as a page that ends when nothing happens, and tells at install what leaves', () => {
  expect(firefox.manifest_version).toBe(3)
  expect(firefox.background?.scripts).toHaveLength(1)
  const { strict_min_version, data_collection_permissions } = firefox.browser_specific_settings?.gecko ?? {}
  expect(Number(strict_min_version?.split('.')[0]), 'the first that reads those lines').toBeGreaterThanOrEqual(140)
  const { required = [] } = data_collection_permissions ?? {}
  expect(required.filter((kind) => !readme.includes(`\`${kind}\``))).toEqual([])
  expect(required).not.toEqual([])
})
