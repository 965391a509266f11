import { describe, expect, test } from 'vitest'
import { Manual } from '#shared/process/manual/schema.ts'
import { generalB2b } from './index.ts'

const manual = Manual.parse(generalB2b)
const steps = manual.stages.flatMap((stage) => stage.steps)

describe('the general B2B manual', () => {
  test('leads from the first contact to the customer at work in five stages', () => {
    expect(manual.stages.map(({ key }) => key)).toEqual(['prospecting', 'needs', 'solution', 'closing', 'after-sales'])
  })

  test('stops a deal at one gate only: needs that nobody surveyed or confirmed', () => {
    const blocking = manual.stages.filter(({ gate }) => gate?.mode === 'block')
    expect(blocking.map(({ key }) => key)).toEqual(['needs'])
    expect(steps.filter(({ mode }) => mode === 'block').map(({ key }) => key)).toEqual([
      'needs-survey',
      'needs-confirmation',
    ])
  })

  test('gives each required step a time standard; the signature follows the date on which it is expected', () => {
    expect(steps.filter((step) => step.ask === 'required' && !step.timeStandard)).toEqual([])
    const dated = steps.filter(({ timeStandard }) => timeStandard?.from.at === 'date')
    expect(dated.map(({ key }) => key)).toEqual(['contract-signed'])
  })

  test('shows what is to be learnt from a loss and scores nobody for it', () => {
    const asked = manual.outcomes.flatMap((outcome) => outcome.steps)
    expect(asked.map(({ key, ask }) => [key, ask])).toEqual([['loss-review', 'recommended']])
  })
})
