import { type BoundFault, boundFaults } from '../../conformance/bounds.ts'
import type { Text } from '../../text.ts'
import { both, type Finding, type Rule } from './finding.ts'

/** More than can be judged exactly: conformance is computed to the last move, and only within these bounds in time. */
export const bounds: Rule = (manual) =>
  boundFaults(manual).map((fault): Finding => {
    const place = manual.stages.findIndex((stage) => stage.key === fault.stage)
    return { rule: 'bounds', level: 'error', at: place < 0 ? 'stages' : `stages[${place}].steps`, ...wording(fault) }
  })

function wording({ bound, found, most }: BoundFault): { reason: Text; suggestion: Text } {
  switch (bound) {
    case 'steps':
      return {
        reason: both(
          `全流程有 ${found} 个步骤，最多 ${most} 个。`,
          `The manual has ${found} steps; ${most} is the most.`,
        ),
        suggestion: both(
          '合并同一次沟通里做的步骤，或拆成两本手册。',
          'Join steps that are done in one go, or make two manuals of it.',
        ),
      }
    case 'unordered steps':
      return {
        reason: both(
          `这个阶段有 ${found} 个步骤互不分先后，最多 ${most} 个。`,
          `In this stage ${found} steps have no order among them; ${most} is the most.`,
        ),
        suggestion: both(
          '把其中有先后的排成顺序，或把步骤分到两个阶段。',
          'Put some of them in order, or divide the stage.',
        ),
      }
    case 'returns to skippable stages':
      return {
        reason: both(
          `有 ${found} 个阶段既能跳过、退回时又不全部重做，最多 ${most} 个。`,
          `${found} stages can be skipped and are not redone in full after a return; ${most} is the most.`,
        ),
        suggestion: both(
          '给其中一部分设为退回后全部重做，或不许跳过。',
          'Let some of them be redone in full, or not be skipped.',
        ),
      }
  }
}
