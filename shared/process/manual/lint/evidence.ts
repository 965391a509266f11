import type { Step } from '../step.ts'
import { both, type Finding, quoted, type Rule } from './finding.ts'
import { stepsOf } from './places.ts'

/** Whether anything that a step takes as evidence can come about. */
export function canShow(step: Step): boolean {
  return step.evidence.some((kind) => {
    if (kind === 'observed') return step.ticks !== undefined || ['email', 'call', 'meeting'].includes(step.kind)
    if (kind === 'field') return step.fields.length > 0
    return true
  })
}

export const evidenceImpossible: Rule = (manual) =>
  stepsOf(manual).flatMap(({ at, step }): Finding[] => {
    const { zh, en } = quoted(step.name)
    if (!canShow(step))
      return [
        {
          rule: 'evidence impossible',
          level: 'error',
          at: `${at}.evidence`,
          reason: both(`${zh}要求的凭证，谁也拿不出来。`, `The evidence that ${en} asks for can never come about.`),
          suggestion: both(
            '加上“自述”或文件；要靠页面观察，就写明哪种活动算数；要靠字段，就列出字段。',
            'Add the rep’s word or a document; to be observed, say which activity ticks it; for a field, name the field.',
          ),
        },
      ]
    if (!step.evidence.includes('field') || step.fields.length > 0) return []
    return [
      {
        rule: 'evidence impossible',
        level: 'warning',
        at: `${at}.evidence`,
        reason: both(
          `${zh}以字段为凭证，却没说是哪个字段。`,
          `${en} takes a field as evidence and does not say which.`,
        ),
        suggestion: both('在这一步列出要填的字段。', 'Name the attributes that are filled in at this step.'),
      },
    ]
  })
