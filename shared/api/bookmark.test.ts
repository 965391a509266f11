import { expect, test } from 'vitest'
import { bookmarkHeader, carrying } from './bookmark.ts'

/** A server that gives these bookmarks in turn, and what it was sent. */
function conversation(...given: (string | undefined)[]) {
  const sent: (string | undefined)[] = []
  let kept: string | undefined
  const send = carrying(
    async (_: string, { headers }: { headers: Record<string, string> }) => {
      sent.push(headers[bookmarkHeader])
      const bookmark = given.shift()
      return { headers: new Headers(bookmark === undefined ? {} : { [bookmarkHeader]: bookmark }) }
    },
    {
      read: () => kept,
      keep: (bookmark) => {
        kept = bookmark
      },
    },
  )
  return { send: () => send('/', { headers: {} }), sent }
}

test('what was given after a write goes with all that is asked later', async () => {
  const { send, sent } = conversation(undefined, '0001-a', undefined)
  for (let n = 0; n < 4; n++) await send()
  expect(sent).toEqual([undefined, undefined, '0001-a', '0001-a'])
})

test('the newest one stays, in whatever order the answers come, and what is no bookmark is not kept', async () => {
  const { send, sent } = conversation('0002-b', '0001-a', '0003\nc', '0004-d')
  for (let n = 0; n < 5; n++) await send().catch(() => {})
  expect(sent).toEqual([undefined, '0002-b', '0002-b', '0002-b', '0004-d'])
})
