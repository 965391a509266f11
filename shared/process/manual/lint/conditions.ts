import { conditionFaults } from '../condition/faults.ts'
import { canBe } from './assignments.ts'
import { both, type Finding, type Rule } from './finding.ts'
import { conditionsOf } from './places.ts'

/** Conditions that cannot be read: an attribute that is not there, a wrong type, personal data, a value that nothing has. */
export const conditions: Rule = (manual) =>
  conditionsOf(manual).flatMap(({ at, condition }) =>
    conditionFaults(manual, condition).map(
      ({ reason, suggestion }): Finding => ({ rule: 'condition', level: 'error', at, reason, suggestion }),
    ),
  )

/** Conditions that come out the same for every deal. */
export const unchangingConditions: Rule = (manual) =>
  conditionsOf(manual).flatMap(({ at, condition }): Finding[] => {
    if (conditionFaults(manual, condition).length > 0) return []
    if (!canBe(manual, condition, true))
      return [
        {
          rule: 'condition never true',
          level: 'warning',
          at,
          reason: both('没有哪张单子能满足这个条件。', 'No deal can ever meet this condition.'),
          suggestion: both(
            '检查数值和“且 / 或”；真的用不上就删掉。',
            'Look at the values and at “and” and “or”; if it is not needed, take it out.',
          ),
        },
      ]
    if (canBe(manual, condition, false)) return []
    return [
      {
        rule: 'condition always true',
        level: 'hint',
        at,
        reason: both(
          '只要填了字段，这个条件总是成立。',
          'Once its attributes are filled in this condition always holds.',
        ),
        suggestion: both(
          '删掉条件，一律要做，反而清楚。',
          'Take the condition out: asked always is easier to understand.',
        ),
      },
    ]
  })
