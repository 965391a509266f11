import { afterEach, expect, test } from 'vitest'
import { Manual } from '#shared/process/manual/schema.ts'
import { smallManual } from '#test/fixtures/small.ts'
import { documentsBy, forgetDocuments } from './documents.ts'

const content = Manual.parse(smallManual)
const document = { hash: 'a', kind: 'manual' as const, content }

/** A disk that holds one document, and how often it was looked at. */
function disk() {
  const asked: string[] = []
  const read = async (hash: string) => {
    asked.push(hash)
    return hash === 'a' ? document : undefined
  }
  return { asked, read }
}

afterEach(forgetDocuments)

test('a document is read once, and is the same one for whoever asks next', async () => {
  const { asked, read } = disk()
  const [first] = (await documentsBy(['a'], read)) ?? []
  const [second] = (await documentsBy(['a'], read)) ?? []
  expect(first?.content).toBe(content)
  expect(second).toBe(first)
  expect(asked).toEqual(['a'])
})

test('a deal of which one document is missing has none, and it is asked for again', async () => {
  const { asked, read } = disk()
  expect(await documentsBy(['a', 'b'], read)).toBeUndefined()
  expect(await documentsBy(['a', 'b'], read)).toBeUndefined()
  expect(asked).toEqual(['a', 'b', 'b'])
})

test('nothing of it stays once it was to be forgotten', async () => {
  const { asked, read } = disk()
  await documentsBy(['a'], read)
  forgetDocuments()
  await documentsBy(['a'], read)
  expect(asked).toEqual(['a', 'a'])
})
