import { describe, expect, it } from 'vitest'
import { type LostStep, mostLostWord } from './mostLost.ts'

const lost = (step: string, points: number, more: Partial<LostStep> = {}): LostStep => ({
  stage: 'solution',
  step,
  points,
  deals: 19,
  people: 7,
  cause: { is: 'unclear' },
  ...more,
})

describe('what was lost most', () => {
  it('is said with its deals and people, and of the process where all lose it alike', () => {
    expect(mostLostWord([lost('quote', 300), lost('review', 900, { cause: { is: 'everywhere' } })])).toEqual({
      say: 'mostLost',
      stage: 'solution',
      step: 'review',
      points: 900,
      deals: 19,
      people: 7,
      cause: { is: 'process' },
    })
  })

  it('names the team that stands out, and never a person', () => {
    expect(mostLostWord([lost('review', 900, { cause: { is: 'team', team: 'east' } })])?.cause).toEqual({
      is: 'team',
      team: 'east',
    })
    const one = mostLostWord([lost('review', 900, { cause: { is: 'person', rep: 'wang' } })])
    expect(one?.cause).toEqual({ is: 'person' })
    expect(JSON.stringify(one)).not.toContain('wang')
  })

  it('says nothing of a cause that is within chance', () => {
    expect(mostLostWord([lost('review', 900)])).not.toHaveProperty('cause')
  })

  it('is silent where nothing was lost, and of one deal or two', () => {
    expect(mostLostWord([])).toBeUndefined()
    expect(mostLostWord([lost('review', 0)])).toBeUndefined()
    expect(mostLostWord([lost('review', 900, { deals: 2 }), lost('quote', 300)])).toBeUndefined()
    expect(mostLostWord([lost('review', 900, { deals: 3 })])).toBeDefined()
  })
})
