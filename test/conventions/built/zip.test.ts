import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { extensionFolder, firefoxFolder } from '#worker/local/build.ts'
import { unzip } from './unzip.ts'

const built = [
  { browser: 'chrome', folder: extensionFolder },
  { browser: 'firefox', folder: firefoxFolder },
]
const zips = readdirSync(join(extensionFolder, '..')).filter((name) => name.endsWith('.zip'))

test('one zip a browser, and none of sources', () => {
  expect(zips.map((name) => name.replace(/^guiderail-[\d.]+-/, '')).toSorted()).toEqual(['chrome.zip', 'firefox.zip'])
})

test.for(built)('what ships for $browser is what is tested: the zip holds the folder, byte for byte', (one) => {
  const shipped = shippedFor(one.browser)
  const tested = files(one.folder)
  expect([...shipped.keys()].toSorted()).toEqual(tested.toSorted())
  for (const name of tested) expect(shipped.get(name)?.equals(readFileSync(join(one.folder, name))), name).toBe(true)
})

/** Names that stand in code and are asked for nothing: XML namespaces, schema dialects, what a field shows as an example. */
const harmless = /^https?:\/\/(www\.w3\.org|json-schema\.org|guiderail\.example\.com)\//

test.for(built)('the zip for $browser holds no source map, no secret, and the address of nobody', ({ browser }) => {
  const texts = [...shippedFor(browser)].filter(([name]) => !name.endsWith('.png'))
  expect(texts.map(([name]) => name).filter((name) => /\.(map|tsx?|env|pem|key)$|^\./.test(name))).toEqual([])
  const found = texts.flatMap(([name, content]) => offences(content.toString('utf8')).map((what) => `${name}: ${what}`))
  expect(found).toEqual([])
})

const secret =
  /-----BEGIN|\beyJ[\w-]{20,}\.eyJ|\b(?:sk|ghp|gho|xox[bp]|AKIA)[-_A-Za-z0-9]{16,}|(?:password|secret|api_?key)["']?\s*[:=]\s*["'][^"']{6,}/gi

function offences(text: string): string[] {
  const addresses = [...text.matchAll(/https?:\/\/[a-z0-9][a-z0-9.-]*(?::\d+)?\//gi)].map(([address]) => address)
  const maps = text.includes('sourceMappingURL') ? ['a source map'] : []
  return [...maps, ...(text.match(secret) ?? []), ...addresses.filter((address) => !harmless.test(address))]
}

function shippedFor(browser: string): Map<string, Buffer> {
  const name = zips.find((one) => one.endsWith(`-${browser}.zip`))
  return unzip(readFileSync(join(extensionFolder, '..', name ?? `${browser}.zip`)))
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}
