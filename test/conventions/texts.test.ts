import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allPaths, product, root } from './sources.ts'

const han = '\\p{Script=Han}'

/** Lines that hold Chinese for users: literals in what ships, and the extension's own messages. */
const lines = [
  ...product.map(({ path, code }) => ({ path, text: code })),
  ...allPaths
    .filter((path) => /_locales\/.*\.json$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
].flatMap(({ path, text }) =>
  text
    .replaceAll('\\n', '  ')
    .split('\n')
    .map((line, at) => ({ where: `${path}:${at + 1}`, line }))
    .filter(({ line }) => new RegExp(han, 'u').test(line)),
)

const found = (pattern: RegExp) =>
  lines.filter(({ line }) => pattern.test(line)).map(({ where, line }) => `${where} ${line.trim()}`)

test('Chinese and Latin letters or figures stand a space apart, as a typesetter would set them', () => {
  expect(found(new RegExp(`${han}[A-Za-z0-9]|[A-Za-z0-9%]${han}`, 'u'))).toEqual([])
})

test('Chinese sentences carry full-width punctuation', () => {
  expect(found(new RegExp(`${han}[,;:!?]|${han}\\.(?!\\w)|${han}\\(|\\)${han}`, 'u'))).toEqual([])
})
