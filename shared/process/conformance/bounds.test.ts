import { expect, test } from 'vitest'
import { manualOf } from '#test/fixtures/bruteForceManuals.ts'
import { structureOf } from '../manual/structure.ts'
import { boundFaults, unorderedSteps } from './bounds.ts'
import { conformanceTo } from './conformance.ts'

const steps = (count: number, prefix = 's', more: (place: number) => object = () => ({})) =>
  [...Array(count).keys()].map((place) => ({ key: `${prefix}${place}`, ...more(place) }))

const unordered = (stage: object) => {
  const manual = manualOf([{ key: 'only', ...stage }])
  return unorderedSteps(structureOf(manual, 'only'))
}

test('unordered steps are the most of which none has to come before another', () => {
  expect(unordered({ steps: steps(5) })).toBe(5)
  expect(unordered({ steps: steps(5, 's', (place) => (place > 0 ? { after: [`s${place - 1}`] } : {})) })).toBe(1)
  expect(unordered({ steps: steps(5, 's', (place) => (place > 0 ? { after: ['s0'] } : {})) })).toBe(4)
  const chains = [['s0', 's1', 's2'], ['s3', 's4'], ['s5']]
  expect(unordered({ steps: steps(6), blocks: [{ kind: 'parallel', chains }] })).toBe(3)
})

test('unordered steps are paired again where an earlier pairing stood in the way', () => {
  const after: Record<string, string[]> = { s2: ['s0', 's1'], s3: ['s0'] }
  expect(unordered({ steps: steps(4, 's', (place) => ({ after: after[`s${place}`] ?? [] })) })).toBe(2)
})

test('of a choice one branch counts, for never more than one is done', () => {
  const branches = [{ of: ['s0'] }, { of: ['s1'] }, { of: ['s2'] }]
  const blocks = [{ kind: 'choice', key: 'way', name: { en: 'way' }, branches }]
  expect(unordered({ steps: steps(4), blocks })).toBe(2)
})

test('twelve unordered steps are within the bound and thirteen are refused, with the stage and the count', () => {
  expect(boundFaults(manualOf([{ key: 'only', steps: steps(12) }]))).toEqual([])
  const wide = manualOf([{ key: 'only', steps: steps(13) }])
  const faults = [{ bound: 'unordered steps', stage: 'only', found: 13, most: 12 }]
  expect(conformanceTo(wide, { entries: true })).toEqual({ ok: false, faults })
})

test('two hundred steps are within the bound, one more is not', () => {
  const stages = (last: number) =>
    [...Array(20).keys()].map((at) => ({ key: `t${at}`, steps: steps(at === 19 ? last : 10, `t${at}s`) }))
  expect(boundFaults(manualOf(stages(10)))).toEqual([])
  expect(boundFaults(manualOf(stages(11)))).toEqual([{ bound: 'steps', found: 201, most: 200 }])
})

test('stages that are skippable and asked otherwise again are counted, those that are asked anew are not', () => {
  const stages = (skippable: number, reentry: string) =>
    [...Array(skippable + 2).keys()].map((at) => ({
      key: `t${at}`,
      steps: [],
      reentry,
      skips: at === 0 ? [{ to: `t${skippable + 1}` }] : [],
    }))
  expect(boundFaults(manualOf(stages(12, 'optional')))).toEqual([])
  expect(boundFaults(manualOf(stages(13, 'redo')))).toEqual([])
  expect(boundFaults(manualOf(stages(13, 'optional')))).toEqual([
    { bound: 'returns to skippable stages', found: 13, most: 12 },
  ])
})
