import { both, type Finding, quoted, type Rule } from './finding.ts'
import { stepsOf } from './places.ts'

/** Required steps of stages without a time limit of their own: they are due when the stage is left, which is too late to help. */
export const timeStandardMissing: Rule = (manual) => [
  ...stepsOf(manual).flatMap(({ at, step, stage }): Finding[] =>
    stage && step.ask === 'required' && step.mode !== 'observe' && !step.timeStandard
      ? [missing(at, quoted(step.name))]
      : [],
  ),
  ...manual.stages.flatMap((stage, place) =>
    stage.timeStandard ? [] : [missing(`stages[${place}]`, quoted(stage.name))],
  ),
]

function missing(at: string, { zh, en }: { zh: string; en: string }): Finding {
  return {
    rule: 'time standard missing',
    level: 'warning',
    at,
    reason: both(
      `${zh}没有时间标准，谁也说不准算不算拖。`,
      `${en} has no time standard: nobody can say when it is late.`,
    ),
    suggestion: both(
      '按现在做得好的人的用时定一个，再留一点余量。',
      'Take the time that your good people need and add a little.',
    ),
  }
}

/** A clock that starts at a date says by when, not how long: without a tolerance nobody knows how late is too late. */
export const toleranceMissing: Rule = (manual) =>
  stepsOf(manual).flatMap(({ at, step }): Finding[] => {
    const time = step.timeStandard
    if (time?.from.at !== 'date' || time.tolerance) return []
    const { zh, en } = quoted(step.name)
    return [
      {
        rule: 'tolerance missing',
        level: 'error',
        at: `${at}.timeStandard.tolerance`,
        reason: both(
          `${zh}按日期字段计时，却没有容差，迟了多少算多少分没法定。`,
          `${en} is timed by a date and has no tolerance to measure lateness against.`,
        ),
        suggestion: both(
          '写上容差，例如 1 个工作日：晚满这么久，得分降到 0。',
          'Give a tolerance, such as one working day: so late, and the credit is 0.',
        ),
      },
    ]
  })
