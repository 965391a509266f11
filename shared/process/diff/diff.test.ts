import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { smallManual } from '#test/fixtures/scene.ts'
import { generalB2b } from '../../manuals/generalB2b/index.ts'
import { Manual, type ManualInput } from '../manual/schema.ts'
import type { Change } from './change.ts'
import { diff } from './diff.ts'
import { longestRise } from './rise.ts'

const manual = (input: ManualInput = smallManual) => Manual.parse(structuredClone(input))
const stage = (one: Manual, key: string) =>
  one.stages.find((candidate) => candidate.key === key) as Manual['stages'][number]
const step = (one: Manual, key: string) =>
  one.stages
    .flatMap((candidate) => candidate.steps)
    .find((candidate) => candidate.key === key) as Manual['stages'][number]['steps'][number]
const edited = (edit: (draft: Manual) => void) => {
  const draft = manual()
  edit(draft)
  return diff(manual(), draft)
}
const brief = ({ what, subject, key, field, effect }: Change) =>
  [what, subject, key, ...(field ? [field] : []), effect].join(' ')

describe('the difference of two manuals', () => {
  it('is nothing for a manual and itself', () => {
    expect(diff(manual(), manual())).toEqual([])
    expect(diff(manual(generalB2b), manual(generalB2b))).toEqual([])
  })

  const table: [string, (draft: Manual) => void, string[]][] = [
    [
      'a step that became required',
      (one) => {
        step(one, 'note').ask = 'required'
      },
      ['changed step note ask stricter'],
    ],
    [
      'a step that is only recommended now',
      (one) => {
        step(one, 'call').ask = 'recommended'
      },
      ['changed step call ask looser'],
    ],
    [
      'a shorter time standard',
      (one) => {
        step(one, 'survey').timeStandard = {
          within: { amount: 8, unit: 'hours' },
          from: { at: 'entered' },
          before: false,
        }
      },
      ['changed step survey timeStandard stricter'],
    ],
    [
      'a time standard in another unit, which nobody can compare',
      (one) => {
        step(one, 'survey').timeStandard = {
          within: { amount: 8, unit: 'days' },
          from: { at: 'entered' },
          before: false,
        }
      },
      ['changed step survey timeStandard other'],
    ],
    [
      'a time standard taken away',
      (one) => {
        step(one, 'call').timeStandard = undefined
      },
      ['changed step call timeStandard looser'],
    ],
    [
      'another wording',
      (one) => {
        step(one, 'call').why = { en: 'because' }
      },
      ['changed step call why words'],
    ],
    [
      'a milder gate',
      (one) => {
        const { gate } = stage(one, 'needs')
        if (gate) gate.mode = 'warn'
      },
      ['changed gate needs mode looser'],
    ],
    [
      'a gate taken away',
      (one) => {
        stage(one, 'close').gate = undefined
      },
      ['removed gate close looser'],
    ],
    [
      'a step removed',
      (one) => {
        stage(one, 'needs').steps.splice(2, 1)
      },
      ['removed step demo looser'],
    ],
    [
      'an optional step removed, which nobody had to do',
      (one) => {
        stage(one, 'find').steps.splice(1, 1)
      },
      ['removed step note other'],
    ],
    [
      'a step that went to another stage',
      (one) => {
        stage(one, 'find').steps.push(...stage(one, 'needs').steps.splice(2, 1))
      },
      ['moved step demo other'],
    ],
    [
      'two steps that changed places',
      (one) => {
        stage(one, 'find').steps.reverse()
      },
      ['moved step call other'],
    ],
    [
      'a renamed step, which is the same step',
      (one) => {
        const found = step(one, 'call')
        found.key = 'ring'
        found.formerly = ['call']
      },
      ['changed step ring key other', 'changed step ring formerly other'],
    ],
    [
      'a stage that went to the end',
      (one) => {
        one.stages.push(...one.stages.splice(0, 1))
      },
      ['moved stage find other'],
    ],
    [
      'another cap',
      (one) => {
        one.numbers.criticalCap = 5000
      },
      ['changed numbers small criticalCap other'],
    ],
    [
      'an attribute more',
      (one) => {
        one.attributes.push({
          key: 'users',
          name: { en: 'users' },
          type: 'number',
          source: 'rep',
          mandatory: [],
          personal: false,
        })
      },
      ['added attribute users other'],
    ],
  ]
  it.each(table)('names %s', (_, edit, expected) => expect(edited(edit).map(brief)).toEqual(expected))

  it('says where a step stands, what it was and what it is', () => {
    expect(
      edited((one) => {
        step(one, 'survey').severity = 'minor'
      }),
    ).toEqual([
      {
        what: 'changed',
        subject: 'step',
        key: 'survey',
        name: { en: 'survey', 'zh-CN': 'survey' },
        stage: { key: 'needs', name: { en: 'needs', 'zh-CN': 'needs' } },
        field: 'severity',
        before: 'major',
        after: 'minor',
        effect: 'looser',
      },
    ])
  })

  it('the other way round names the same fields with before and after exchanged', () => {
    const asks = fc.constantFrom('required', 'recommended', 'optional')
    fc.assert(
      fc.property(fc.array(asks, { minLength: 8, maxLength: 8 }), (wanted) => {
        const draft = manual()
        for (const [at, one] of draft.stages.flatMap((candidate) => candidate.steps).entries())
          one.ask = wanted[at] ?? 'required'
        const turned = diff(draft, manual()).map(({ before, after, effect: _, ...change }) => ({
          ...change,
          before: after,
          after: before,
        }))
        expect(turned).toEqual(diff(manual(), draft).map(({ effect: _, ...change }) => change))
      }),
    )
  })
})

test('the longest rise leaves out as few as it can', () => {
  expect([...longestRise([2, 0, 1, 3])].sort()).toEqual([1, 2, 3])
  expect(longestRise([]).size).toBe(0)
})
