import { describe, expect, test } from 'vitest'
import { plainManual, plainStage, plainStep, plainText as text } from '#test/fixtures/plainManual.ts'
import type { Block, Branch } from './block.ts'
import { Manual, Outcome } from './schema.ts'
import { outcomePlaces, structureOf } from './structure.ts'

const steps = (...keys: string[]) => keys.map((key) => plainStep(key, key === 'e' ? { after: ['d'] } : {}))
const choice = (...branches: Branch[]) => ({ kind: 'choice' as const, key: 'way', name: text('way'), branches })

/** One stage of the steps a to f with these blocks; e comes after d by its own word. */
function ordered(...blocks: Block[]) {
  const stage = plainStage('only', steps('a', 'b', 'c', 'd', 'e', 'f'), { blocks })
  const structure = structureOf(Manual.parse(plainManual({ stages: [stage] })), 'only')
  const key = (index: number) => structure.steps[index]?.step.key ?? ''
  const before = Object.fromEntries(structure.steps.map((one) => [one.step.key, one.before.map(key).join('')]))
  return { structure, before }
}

describe('what comes before a step', () => {
  test('is what its after says, and what those come after', () => {
    expect(ordered({ kind: 'sequence', of: ['c', 'd'] }).before).toEqual({
      a: '',
      b: '',
      c: '',
      d: 'c',
      e: 'cd',
      f: '',
    })
  })

  test('is the chain of a parallel so far, never a step of another chain', () => {
    const { before } = ordered({ kind: 'parallel', chains: [['a', 'b'], ['c']] })
    expect(before).toMatchObject({ a: '', b: 'a', c: '' })
  })

  test('is everything in the item before, where a sequence holds a parallel', () => {
    const { before } = ordered({ kind: 'sequence', of: ['f', { kind: 'parallel', chains: [['a', 'b'], ['c']] }, 'd'] })
    expect(before).toEqual({ f: '', a: 'f', b: 'af', c: 'f', d: 'abcf', e: 'abcdf' })
  })

  test('is all steps of all branches after a choice, and nothing of one branch in another', () => {
    const { before } = ordered({ kind: 'sequence', of: ['a', choice({ of: ['b', 'c'] }, { of: ['d'] }), 'f'] })
    expect(before).toEqual({ a: '', b: 'a', c: 'ab', d: 'a', e: 'ad', f: 'abcd' })
  })
})

describe('the structure of a stage', () => {
  test('names the choice and the branch of each step in it, in the manual’s order', () => {
    const { structure } = ordered(choice({ name: text('one'), when: 'true', of: ['b', 'a'] }, { of: ['f'] }))
    expect(structure.steps.map(({ choice: key, branch }) => [key, branch])).toEqual([
      ['way', 0],
      ['way', 0],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      ['way', 1],
    ])
    expect(structure.choices).toEqual([
      { key: 'way', name: text('way'), branches: [{ name: text('one'), when: 'true', steps: [1, 0] }, { steps: [5] }] },
    ])
  })

  test('is found by a key that the stage had formerly, and is computed once', () => {
    const manual = Manual.parse(plainManual({ stages: [plainStage('find', [], { formerly: ['once'] })] }))
    expect(structureOf(manual, 'once').stage.key).toBe('find')
    expect(structureOf(manual, 'find')).toBe(structureOf(manual, 'find'))
    expect(() => structureOf(manual, 'never')).toThrow(RangeError)
  })

  test('of an outcome is ordered by after alone', () => {
    const lost = Outcome.parse({ key: 'lost', name: text('lost'), steps: steps('d', 'e') })
    expect(outcomePlaces(lost).map((one) => one.before)).toEqual([[], [0]])
  })
})
