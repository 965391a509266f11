import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { contract } from '#shared/api/contract.ts'
import { leaving } from '#shared/api/leaving.ts'
import type { Operation } from '#shared/api/operation.ts'
import { trustTexts } from '#shared/i18n/trust.ts'
import { languages } from '#shared/process/text.ts'
import { personalColumns } from '#worker/store/personalColumns.ts'
import * as directory from '#worker/store/schema/directory.ts'
import * as shard from '#worker/store/schema/shard.ts'
import { root } from '../build.ts'
import { requestFields } from './fields.ts'
import { type Manifest, trustPage } from './page.ts'

const operations: Record<string, Operation> = contract
const told = leaving.flatMap(({ fields }) =>
  Object.entries(fields).flatMap(([name, paths]) => paths.map((path) => `${name} ${path}`)),
)

/** The operations of the contract that the extension's source names. */
function called(): string[] {
  const sources = readdirSync(join(root, 'extension'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^(node_modules|\.output|\.wxt)/.test(file))
    .map((file) => readFileSync(join(root, 'extension', file), 'utf8'))
    .join('\n')
  const imported = [...sources.matchAll(/import \{([^}]*)\} from '#shared\/api\//g)].flatMap(([, names = '']) =>
    names.split(','),
  )
  const names = new Set(imported.map((name) => name.trim()).filter((name) => !name.startsWith('type ')))
  return Object.keys(operations).filter((name) => names.has(name))
}

test('every field of a request that the extension makes has one line that says what it is for', () => {
  const names = called()
  expect(names).toContain('sendCommand')
  const fields = names.flatMap((name) => {
    const operation = operations[name]
    return operation ? requestFields(operation).map((path) => `${name} ${path}`) : []
  })
  expect(fields.filter((field) => !told.includes(field))).toEqual([])
  expect(new Set(told).size).toBe(told.length)
})

test('no line tells of a field that the contract does not have', () => {
  const known = leaving.flatMap(({ fields }) =>
    Object.keys(fields).flatMap((name) => {
      const operation = operations[name]
      return operation ? requestFields(operation).map((path) => `${name} ${path}`) : []
    }),
  )
  expect(told.filter((field) => !known.includes(field))).toEqual([])
})

const tables = [...Object.values(directory), ...Object.values(shard)]
  .filter((one) => one instanceof SQLiteTable)
  .map((one) => getTableConfig(one))

test('every table says which of its columns tell something of a person: a new one fails until it does', () => {
  expect(Object.keys(personalColumns).sort()).toEqual([...new Set(tables.map(({ name }) => name))].sort())
  for (const [table, told] of Object.entries(personalColumns)) {
    const there = tables.filter(({ name }) => name === table).flatMap(({ columns }) => columns.map(({ name }) => name))
    expect(there, table).toEqual(expect.arrayContaining(Object.keys(told)))
  }
})

test('each such column stands in a line of the page that names its table', () => {
  for (const [table, columns] of Object.entries(personalColumns)) {
    for (const [column, key] of Object.entries(columns)) {
      const line = leaving.find((one) => one.key === key)
      expect(line?.tables, `${table}.${column}`).toContain(table)
    }
  }
})

const manifest: Manifest = { version: '1', permissions: ['storage'], optional_host_permissions: ['*://*/*'] }

test('a permission without a reason, or a host asked for at install, ends the build by name', () => {
  expect(() => trustPage({ ...manifest, permissions: ['tabs'] }, 'en')).toThrow('permission tabs')
  expect(() => trustPage({ ...manifest, host_permissions: ['https://a.test/*'] }, 'en')).toThrow('hosts at install')
})

test.each(languages)('the page in %s has a line for each, and neither script nor style of its own', (language) => {
  const page = trustPage(manifest, language)
  const lines = Object.values(trustTexts[language].leaving.rows)
  expect(page.match(/<tr>/g)).toHaveLength(lines.length + 4)
  expect(page).not.toMatch(/<script|<style|style=|onclick/)
  expect(page).toContain(`<html lang="${language}">`)
})
