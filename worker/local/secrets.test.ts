import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { secrets } from './secrets.ts'

let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'guiderail-secrets-'))
})
afterEach(() => rm(data, { recursive: true }))

test('a data folder keeps its secrets, for a restart must not sign everybody out', async () => {
  expect(await secrets(data)).toEqual(await secrets(data))
})

test('two data folders share no secret, and each secret has 32 bytes', async () => {
  const [one, other] = [await secrets(data), await secrets(join(data, 'other'))]
  const values = [...Object.values(one), ...Object.values(other)]
  expect(new Set(values).size).toBe(values.length)
  expect(values.map((value) => Buffer.from(value, 'base64url').length)).toEqual(values.map(() => 32))
})

test('nobody else on the machine may read them', async () => {
  await secrets(data)
  expect((await stat(join(data, 'secrets.json'))).mode & 0o077).toBe(0)
  expect(JSON.parse(await readFile(join(data, 'secrets.json'), 'utf8'))).toEqual(await secrets(data))
})
