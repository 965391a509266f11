import { findRole, leadingRole } from '../find.ts'
import type { Manual } from '../schema.ts'
import type { Stage } from '../stage.ts'
import { both, type Finding, quoted, type Rule } from './finding.ts'

const inARow = 2

/** Approvers who would be asked by themselves: the role that leads the deal, the stage's own owner, or a stand-in who is. */
export const approverAsks: Rule = (manual) =>
  manual.stages.flatMap((stage, place): Finding[] => {
    const approver = approves(stage) ? findRole(manual, stage.gate?.approver) : undefined
    if (!approver) return []
    const askers = [leadingRole(manual).key, stage.owner]
    const at = `stages[${place}].gate.approver`
    if (askers.includes(approver.key)) return [asksThemselves(at, 'error', quoted(approver.name))]
    const delegate = findRole(manual, approver.delegate)
    return delegate && askers.includes(delegate.key) ? [asksThemselves(at, 'warning', quoted(delegate.name))] : []
  })

function asksThemselves(at: string, level: Finding['level'], { zh, en }: { zh: string; en: string }): Finding {
  return {
    rule: 'approver asks',
    level,
    at,
    reason:
      level === 'error'
        ? both(`${zh}既提出申请又审批，等于没有审批。`, `${en} both asks and approves, which is no approval.`)
        : both(
            `审批人不在时由${zh}代批，正是提出申请的人。`,
            `When the approver is away ${en} stands in, who is the one that asks.`,
          ),
    suggestion: both(
      '换一个不办这张单子的角色来审批，例如销售经理。',
      'Have a role approve that does not work on the deal, such as the sales manager.',
    ),
  }
}

/** Each approval in a row costs days: from the third on the customer waits for us alone. */
export const approvalsInARow: Rule = (manual) =>
  manual.stages.flatMap((_, place): Finding[] => {
    if (approvalsUpTo(manual, place) !== inARow + 1) return []
    return [
      {
        rule: 'approvals in a row',
        level: 'warning',
        at: `stages[${place}].gate`,
        reason: both(
          `到这里已经连续 ${inARow + 1} 道审批，客户只能干等。`,
          'This is the third approval in a row; the customer waits through all of them.',
        ),
        suggestion: both(
          '只留风险真正大的那一道，其余改成按规则提醒，事后抽查。',
          'Keep the one where the risk is; let the others warn by rule and be checked afterwards.',
        ),
      },
    ]
  })

function approvalsUpTo(manual: Manual, place: number): number {
  const stage = manual.stages[place]
  return stage && approves(stage) ? 1 + approvalsUpTo(manual, place - 1) : 0
}

function approves({ gate }: Stage): boolean {
  return gate?.mode === 'approve' || gate?.hardens?.to === 'approve'
}
