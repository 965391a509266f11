import { expect, test } from 'vitest'
import { imports, product, type Source, under } from './sources.ts'

const parts = ['shared/', 'worker/', 'extension/', 'test/']

/** Imports of files that the rule forbids, as `file imports file`. */
function trespasses(files: Source[], allowed: (target: string) => boolean): string[] {
  return files.flatMap((source) =>
    imports(source)
      .filter((target) => !allowed(target))
      .map((target) => `${source.path} imports ${target}`),
  )
}

const inProject = (target: string) => parts.some((part) => target.startsWith(part))

test('extension and worker never import each other, for they are released apart and meet only in the contract', () => {
  const extension = trespasses(product.filter(under('extension')), (target) => !target.startsWith('worker/'))
  const worker = trespasses(product.filter(under('worker')), (target) => !target.startsWith('extension/'))
  expect([...extension, ...worker]).toEqual([])
})

test('shared imports neither, for both stand on it', () => {
  const allowed = (target: string) => !inProject(target) || target.startsWith('shared/')
  expect(trespasses(product.filter(under('shared')), allowed)).toEqual([])
})

test('the engine knows itself and few libraries without side effects, for it must run the same everywhere', () => {
  const libraries = [
    'zod',
    'temporal-polyfill',
    'canonicalize',
    'chinese-days',
    '@noble/hashes/sha2.js',
    '@marcbachmann/cel-js',
    'yaml',
    'minisearch',
    'opencc-js/dict/TSCharacters',
    'papaparse/papaparse.js',
    'saxes',
  ]
  const allowed = (target: string) => target.startsWith('shared/process/') || libraries.includes(target)
  expect(trespasses(product.filter(under('shared/process')), allowed)).toEqual([])
})

test('the contract knows the engine and zod, for client, routes and document are all derived from it', () => {
  const folders = ['shared/api/', 'shared/process/', 'shared/sites/']
  const allowed = (target: string) => target === 'zod' || folders.some((folder) => target.startsWith(folder))
  expect(trespasses(product.filter(under('shared/api')), allowed)).toEqual([])
})

test('nothing that ships stands on the tests', () => {
  const shipped = product.filter((source) => !under('worker/local')(source))
  expect(trespasses(shipped, (target) => !target.startsWith('test/'))).toEqual([])
})

test('zod is imported whole, for under esbuild { z } bundles five times as much', () => {
  const offenders = product.filter(({ code }) => /import\s*(type\s*)?\{[^}]*\bz\b[^}]*\}\s*from 'zod'/.test(code))
  expect(offenders.map(({ path }) => path)).toEqual([])
})

test('scripts that enter a page carry no zod and no engine, for every page would pay for them', () => {
  const reached = (entry: string, seen: Set<string> = new Set()): Set<string> => {
    const source = product.find(({ path }) => path === entry)
    if (source === undefined || seen.has(entry)) return seen
    seen.add(entry)
    for (const target of runtimeImports(source)) {
      if (!inProject(target)) seen.add(target)
      reached(target, seen)
    }
    return seen
  }
  const watch = product.filter(({ path }) => /^extension\/entrypoints\/(watch|pill)(\/index)?\.tsx?$/.test(path))
  const panel = product.filter(({ path }) => /^extension\/entrypoints\/panel(\/index)?\.tsx?$/.test(path))
  const guard = product.filter(({ path }) => /^extension\/entrypoints\/guard(\/index)?\.tsx?$/.test(path))
  const carried = [...watch, ...panel, ...guard].flatMap(({ path }) =>
    [...reached(path)].map((target) => `${path} → ${target}`),
  )
  expect(carried.filter((line) => / → (zod|preact-iso|idb|temporal-polyfill)$/.test(line))).toEqual([])
  expect(
    [...watch, ...guard].flatMap(({ path }) => [...reached(path)].filter((target) => target.startsWith('preact'))),
  ).toEqual([])
})

/** Imports that leave code behind: `import type` does not. */
function runtimeImports(source: Source): string[] {
  return imports({ ...source, code: source.code.replace(/\b(?:import|export)\s+type\b[^'\n]*'[^']+'/g, '') })
}
