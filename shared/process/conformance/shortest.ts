import { keyOf, type Language, type Position } from './language.ts'
import { fewestSteps } from './visit.ts'

/**
 * The length of the shortest run to each outcome, by place; infinity where no run leads to it. A visit's steps cost the same
 * in whatever order they are done, so only the ways through the stages are searched.
 */
export function shortestRuns(language: Language): number[] {
  const { rulebook } = language
  const begun = [...beginnings(language).values()].filter(({ at }) => at.stage >= 0)
  return rulebook.manual.outcomes.map((outcome, place) => {
    const lengths = begun
      .filter(({ at }) => rulebook.canEnd(outcome, at.stage))
      .map(({ at, length }) => length + (outcome.key === 'won' ? fewestIn(language, at) : 0))
    return Math.min(...lengths) + fewestSteps(rulebook.closing(place))
  })
}

interface Beginning {
  at: Position
  /** The least number of activities that lead here. */
  length: number
}

/** Every visit that can be begun, with nothing done in it yet. Visits are taken up in order of length, so each is final. */
function beginnings(language: Language): Map<string, Beginning> {
  const known = new Map<string, Beginning>()
  const byLength: Position[][] = [[language.first]]
  for (let length = 0; length < byLength.length; length++) {
    const open = byLength[length] ?? []
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (known.has(keyOf(at))) continue
      known.set(keyOf(at), { at, length })
      for (const { stage, steps } of waysFrom(language, at)) {
        const then = length + steps + (language.entries ? 1 : 0)
        while (byLength.length <= then) byLength.push([])
        byLength[then]?.push(language.enter(at, stage))
      }
    }
  }
  return known
}

function waysFrom(language: Language, at: Position): { stage: number; steps: number }[] {
  const steps = fewestIn(language, at)
  return [
    ...language.ways(at, false).map((stage) => ({ stage, steps: 0 })),
    ...language.ways(at, true).map((stage) => ({ stage, steps })),
  ]
}

function fewestIn(language: Language, at: Position): number {
  return at.stage < 0 ? 0 : fewestSteps(language.rulebook.visit(at.stage, at.again))
}
