import type { Manual } from '../schema.ts'
import { canBe } from './assignments.ts'
import { both, type Finding, quoted, type Rule } from './finding.ts'
import { impossibleAsks } from './gates.ts'

/** The stages that a deal that starts at the first one can come to: by gates that can hold, and by skips that can be allowed. */
function reachable(manual: Manual): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [place, stage] of manual.stages.entries()) {
    if (place === 0) found.add(stage.key)
    if (!found.has(stage.key) || impossibleAsks(manual, stage).length > 0) continue
    const next = manual.stages[place + 1]
    if (next) found.add(next.key)
    for (const skip of stage.skips) if (skip.when === undefined || canBe(manual, skip.when, true)) found.add(skip.to)
  }
  return found
}

export const stageOutOfReach: Rule = (manual) => {
  const reached = reachable(manual)
  return manual.stages.flatMap((stage, place): Finding[] => {
    if (reached.has(stage.key)) return []
    const { zh, en } = quoted(stage.name)
    return [
      {
        rule: 'stage out of reach',
        level: 'error',
        at: `stages[${place}]`,
        reason: both(
          `没有一张单子走得到${zh}：前面的关口永远过不去。`,
          `No deal ever comes to ${en}: a gate before it never holds.`,
        ),
        suggestion: both(
          '先解决前面那道关口，或加一条能跳过来的路。',
          'Mend the gate before it, or allow a skip that leads here.',
        ),
      },
    ]
  })
}

/** `won` ends the last stage; each other outcome needs a stage that is reached and from which it is allowed. */
export const outcomeOutOfReach: Rule = (manual) => {
  const reached = reachable(manual)
  const last = manual.stages.at(-1)
  return manual.outcomes.flatMap((outcome, place): Finding[] => {
    const { zh, en } = quoted(outcome.name)
    const at = `outcomes[${place}].from`
    if (outcome.key === 'won' && outcome.from && last && !outcome.from.includes(last.key))
      return [
        outOfReach(
          at,
          'error',
          `只有走完最后一个阶段才算${zh}，这里却没有列出它。`,
          `${en} comes after the last stage, which is not listed here.`,
        ),
      ]
    if (!outcome.from || outcome.from.some((stage) => reached.has(stage))) return []
    return [
      outOfReach(
        at,
        'warning',
        `能以${zh}收尾的阶段，单子都走不到。`,
        `No deal comes to a stage from which ${en} is allowed.`,
      ),
    ]
  })
}

function outOfReach(at: string, level: Finding['level'], zh: string, en: string): Finding {
  return {
    rule: 'outcome out of reach',
    level,
    at,
    reason: both(zh, en),
    suggestion: both(
      '补上走得到的阶段；不限阶段就把这一项删掉。',
      'List a stage that is reached, or leave the list out to allow it anywhere.',
    ),
  }
}
