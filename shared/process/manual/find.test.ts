import { describe, expect, test } from 'vitest'
import { plainManual, plainStage, plainStep, plainText } from '#test/fixtures/plainManual.ts'
import { findStage, findStep, nextStage, placeOf, roleOf, stageOf } from './find.ts'
import { Manual } from './schema.ts'

const manual = Manual.parse(
  plainManual({
    roles: [
      { key: 'sales', name: plainText('sales'), leads: true },
      { key: 'presales', name: plainText('presales') },
    ],
    outcomes: [
      { key: 'won', name: plainText('won') },
      { key: 'lost', name: plainText('lost'), steps: [plainStep('review')] },
    ],
    stages: [
      plainStage('find', [plainStep('call', { formerly: ['ring', 'survey'] })]),
      plainStage('needs', [plainStep('survey'), plainStep('demo', { role: 'presales' })], {
        formerly: ['analysis', 'find'],
      }),
    ],
  }),
)

describe('a stage is found', () => {
  test('by its key, or one that it had formerly; a key of now wins', () => {
    expect(findStage(manual, 'analysis')?.key).toBe('needs')
    expect(findStage(manual, 'find')?.key).toBe('find')
    expect(findStage(manual, 'nowhere')).toBeUndefined()
    expect(() => stageOf(manual, 'nowhere')).toThrow('no stage nowhere')
  })

  test('with its place and the next one, none after the last', () => {
    expect(placeOf(manual, 'analysis')).toBe(1)
    expect(nextStage(manual, 'find')?.key).toBe('needs')
    expect(nextStage(manual, 'needs')).toBeUndefined()
  })
})

describe('a step is found', () => {
  test('by its key, or one that it had formerly; a key of now wins', () => {
    expect(findStep(manual, 'ring')).toMatchObject({ stage: { key: 'find' }, step: { key: 'call' } })
    expect(findStep(manual, 'survey')).toMatchObject({ stage: { key: 'needs' }, step: { key: 'survey' } })
  })

  test('among those that an outcome asks', () => {
    expect(findStep(manual, 'review')).toMatchObject({ outcome: { key: 'lost' }, step: { key: 'review' } })
  })
})

test('the role that answers for a step is its own, else its stage’s owner, else the one that leads', () => {
  const demo = findStep(manual, 'demo')
  expect(roleOf(manual, demo?.stage, demo?.step).key).toBe('presales')
  expect(roleOf(manual, stageOf(manual, 'needs')).key).toBe('sales')
  expect(roleOf(manual, undefined, findStep(manual, 'review')?.step)).toMatchObject({ key: 'sales', leads: true })
})
