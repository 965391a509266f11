import { describe, expect, test } from 'vitest'
import type { Change } from '../process/diff/change.ts'
import { Manual } from '../process/manual/schema.ts'
import { fieldWords } from './diff.fields.ts'
import { changeText } from './diff.ts'

const survey = { subject: 'step', key: 'needs-survey', name: { 'zh-CN': '需求调研表', en: 'needs survey' } } as const
const stage = { key: 'needs', name: { 'zh-CN': '需求分析', en: 'Needs analysis' } }

describe('a change in words', () => {
  test.each<[Change, string, string]>([
    [
      { what: 'changed', ...survey, field: 'ask', before: 'optional', after: 'required', effect: 'stricter' },
      'Step “needs survey” became required',
      '步骤「需求调研表」改为必做',
    ],
    [
      {
        what: 'changed',
        ...survey,
        field: 'timeStandard',
        before: { within: { amount: 48, unit: 'hours' } },
        after: { within: { amount: 24, unit: 'hours' } },
        effect: 'stricter',
      },
      'Step “needs survey”: time standard went from 48 working hours to 24 working hours',
      '步骤「需求调研表」：时间标准从 48 个工作小时改为 24 个工作小时',
    ],
    [
      { what: 'changed', ...survey, field: 'why', before: { en: 'a' }, after: { en: 'b' }, effect: 'words' },
      'Step “needs survey”: why reworded',
      '步骤「需求调研表」：原因改了说法',
    ],
    [
      { what: 'removed', ...survey, stage, effect: 'looser' },
      'Step “needs survey” is gone in “Needs analysis”',
      '步骤「需求调研表」删去（阶段「需求分析」）',
    ],
    [
      {
        what: 'changed',
        ...survey,
        field: 'timeStandard',
        after: { within: { amount: 1, unit: 'days' } },
        effect: 'stricter',
      },
      'Step “needs survey”: time standard went from nothing to 1 working day',
      '步骤「需求调研表」：时间标准从无改为 1 个工作日',
    ],
  ])('%o is said as “%s”', (change, english, chinese) => {
    expect([changeText(change, 'en'), changeText(change, 'zh-CN')]).toEqual([english, chinese])
  })

  test('every field of a manual has a name in both languages', () => {
    const shapes = [
      Manual.shape.stages.element.shape,
      Manual.shape.stages.element.shape.steps.element.shape,
      Manual.shape.numbers.def.innerType.shape,
      Manual.shape.roles.element.shape,
      Manual.shape.outcomes.element.shape,
    ]
    const fields = shapes.flatMap((shape) => Object.keys(shape)).filter((field) => field !== 'gate')
    for (const words of Object.values(fieldWords))
      expect(fields.filter((field) => words[field] === undefined)).toEqual([])
  })
})
