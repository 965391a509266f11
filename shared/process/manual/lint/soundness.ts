import { references } from '../references/manual.ts'
import { both, type Finding, type Rule } from './finding.ts'

/** Keys that name nothing, keys used twice, and orders that run in a circle: a manual with one of these does not parse. */
export const unsound: Rule = (manual) =>
  references(manual).map(({ at, expected }): Finding => {
    const circle = /circle through (.*)$/.exec(expected)?.[1]
    return circle === undefined
      ? {
          rule: 'reference',
          level: 'error',
          at,
          reason: both(`这里引用的内容对不上，应为：${expected}。`, `Something else was expected here: ${expected}.`),
          suggestion: both(
            '改成手册里已有的标识，或先把缺的内容补上。',
            'Use a key that the manual has, or add what is missing.',
          ),
        }
      : {
          rule: 'circle',
          level: 'error',
          at,
          reason: both(
            `步骤 ${circle} 绕了一圈又排在自己后面。`,
            `The order comes back to ${circle}: it would come after itself.`,
          ),
          suggestion: both(
            '从这一圈里删掉一处先后关系，留下真正少不了的那条。',
            'Take one of the orders out of the circle; keep the one that really has to be.',
          ),
        }
  })
