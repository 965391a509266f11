import { expect, test } from 'vitest'
import { places, product, under } from './sources.ts'

/** Where SQL may stand. */
const atHome = [
  'worker/store/', // every query is bound to one organisation here
  'worker/local/migrate.ts', // keeps the list of applied migrations, which no store knows
]

test('SQL stands in the store only, for there every query is bound to one organisation', () => {
  const elsewhere = product.filter(({ path }) => !atHome.some((home) => path.startsWith(home)))
  expect(
    places(
      elsewhere,
      /\bSELECT\s[\s\S]{0,200}?\bFROM\b|\bINSERT (OR \w+ )?INTO\b|\bDELETE FROM\b|\bUPDATE \w+ SET\b|\.prepare\(/,
    ),
  ).toEqual([])
})

test('tables are described to drizzle in one place only: where the sign-in library needs it', () => {
  const elsewhere = product.filter((source) => !under('worker/store')(source) && !under('worker/auth')(source))
  expect(elsewhere.filter(({ code }) => code.includes("from 'drizzle-orm")).map(({ path }) => path)).toEqual([])
})
