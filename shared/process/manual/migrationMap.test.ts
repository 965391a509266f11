import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someManual } from '#test/fixtures/manuals.ts'
import { plainManual, plainStage } from '#test/fixtures/plainManual.ts'
import { migrationMap } from './migrationMap.ts'
import { Manual } from './schema.ts'

const version = (...stages: ReturnType<typeof plainStage>[]) => Manual.parse(plainManual({ stages }))
const old = version(plainStage('find', []), plainStage('needs', []), plainStage('close', []))

describe('a new version has a place for each stage of the old one', () => {
  test('by its key, by a key that it had formerly, or by what the migration says', () => {
    const next = version(
      plainStage('find', []),
      plainStage('analysis', [], { formerly: ['needs'] }),
      plainStage('sign', []),
    )
    expect(migrationMap(old, next, { close: 'sign' })).toEqual({
      ok: true,
      stages: { find: 'find', needs: 'analysis', close: 'sign' },
    })
  })

  test('and what the migration says comes before the keys; two stages may become one', () => {
    const next = version(plainStage('find', []), plainStage('close', []))
    expect(migrationMap(old, next, { needs: 'find' })).toMatchObject({
      stages: { find: 'find', needs: 'find', close: 'close' },
    })
    expect(migrationMap(old, old, { find: 'needs' })).toMatchObject({
      stages: { find: 'needs', needs: 'needs', close: 'close' },
    })
  })

  test('whatever the manual, when it migrates to itself', () => {
    fc.assert(
      fc.property(someManual, (manual) => {
        const stages = Object.fromEntries(manual.stages.map(({ key }) => [key, key]))
        expect(migrationMap(manual, manual)).toEqual({ ok: true, stages })
      }),
      { numRuns: 30 },
    )
  })
})

describe('a migration has a fault', () => {
  const next = version(plainStage('find', []))
  test('in each stage that has no place in the new version, all at once', () => {
    expect(migrationMap(old, next)).toEqual({
      ok: false,
      faults: [
        { at: 'stages.needs', expected: 'the stage of the new version to which needs goes' },
        { at: 'stages.close', expected: 'the stage of the new version to which close goes' },
      ],
    })
  })

  test('in each word about a stage that neither version has', () => {
    expect(migrationMap(old, next, { needs: 'find', close: 'finish', begin: 'find' })).toEqual({
      ok: false,
      faults: [
        { at: 'stages.close', expected: 'a stage of the new version, not finish' },
        { at: 'stages.begin', expected: 'a stage of the old version, not begin' },
      ],
    })
  })
})
