import { Mode } from '../rule.ts'
import { both, type Finding, type Rule } from './finding.ts'
import { stepsOf } from './places.ts'

/** How firm a mode is: `observe` 0 to `approve` 4. */
export function firmness(mode: Mode): number {
  return Mode.options.indexOf(mode)
}

export const hardensToMilder: Rule = (manual) => {
  const gates = manual.stages.map((stage, place) => ({ at: `stages[${place}].gate`, rule: stage.gate }))
  const steps = stepsOf(manual).map(({ at, step }) => ({ at, rule: step }))
  return [...gates, ...steps].flatMap(({ at, rule }): Finding[] => {
    if (!rule?.hardens || firmness(rule.hardens.to) > firmness(rule.mode)) return []
    return [
      {
        rule: 'hardens to milder',
        level: 'error',
        at: `${at}.hardens`,
        reason: both('到期之后的要求并不比现在严。', 'What it hardens to is no firmer than what it is.'),
        suggestion: both(
          '先从“只记录”或“提示”开始，到期再提醒或拦截；力度不变就删掉这一项。',
          'Start by observing or advising and harden to warn or block; if nothing changes, leave it out.',
        ),
      },
    ]
  })
}
