import { expect, test } from 'vitest'
import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { tryOut } from '../outbox/rebase.ts'
import { keptLine, namedBy } from './line.ts'
import { localOf } from './testing/local.ts'

const local = localOf(new Scene(generalB2b, 'needs'), hour(1))

test('what is kept is named by the deal as it is with it', () => {
  const act = {
    type: 'log activity' as const,
    activity: 'a1',
    kind: 'email' as const,
    direction: 'in' as const,
    persons: [],
    people: 3,
    attachments: [],
    keys: {},
    tick: 'decision-map',
  }
  const command = { v: 1 as const, id: 'c1', deal: 'd1', acted: local.now, act }
  const tried = tryOut(local.known.world, local.state, command, local.context, local.now)
  if (!tried.ok) throw new Error(tried.refusal.code)
  const said = { text: 'logged-and-ticked' as const, step: 'decision-map', command: 'c1', undo: true }
  const named = namedBy({ ...local, state: tried.state }, 'en')
  expect(named.activity?.('c1'), 'the server has not heard of it').toMatchObject({ activity: 'a1', inLedger: false })
  expect(keptLine(named, said)).toEqual({
    text: 'logged-and-ticked',
    step: 'Map who decides',
    people: 3,
    command: 'c1',
    kept: true,
    inLedger: false,
    undo: true,
  })
})

test('a first mark is never shown as the second one', () => {
  const line = keptLine(namedBy(local, 'en'), { text: 'undone', command: 'c2', undo: false })
  expect(line).toMatchObject({ kept: true, inLedger: false, undo: false })
  expect(line).not.toHaveProperty('step')
})

test('what a colleague logged before is said with their name; of what one logged oneself nobody is named', () => {
  const scene = new Scene(generalB2b, 'needs')
  const log = { type: 'log activity' as const, kind: 'email' as const, direction: 'in' as const, keys: {} }
  const more = { persons: [], people: 1, attachments: [] }
  scene.tell({ ...log, ...more, activity: 'theirs' }, hour(0), { user: 'colleague' })
  scene.tell({ ...log, ...more, activity: 'own' }, hour(0))
  const named = namedBy(localOf(scene, hour(1)), 'en')
  const said = scene.state.activities.map(({ command }) => named.activity?.(command))
  expect(said).toEqual([
    { activity: 'theirs', by: 'Carl', inLedger: true },
    { activity: 'own', by: '', inLedger: true },
  ])
})
