import type { DraftFault, DraftFinding, DraftReport } from '#shared/api/drafts.ts'

/** Where a draft stands on its way to be published. */
export type Readiness =
  | { is: 'empty' }
  | { is: 'looking' }
  | { is: 'faulty'; faults: number }
  /** Word for word what is in force. */
  | { is: 'same' }
  | { is: 'new' }
  | { is: 'ready'; changes: number }

/** `report` is of `text` or of one before it; of an older one nothing is said. */
export function readinessOf(text: string, report: { of: string; said: DraftReport } | undefined): Readiness {
  if (text.trim() === '') return { is: 'empty' }
  if (report?.of !== text) return { is: 'looking' }
  const { faults, findings, draft, against, changes } = report.said
  const blocking = faults.length + findings.filter(({ level }) => level === 'error').length
  if (blocking > 0 || !draft) return { is: 'faulty', faults: blocking }
  if (!against) return { is: 'new' }
  return against.hash === draft.hash ? { is: 'same' } : { is: 'ready', changes: changes.length }
}

/** One thing to tell at a line of the text. */
export type Remark = { level: 'error' | 'warning' | 'hint'; at: string } & (
  | { fault: DraftFault; finding?: never }
  | { finding: DraftFinding; fault?: never }
) & { line: number; column: number }

const levels = ['error', 'warning', 'hint'] as const

/** Faults and findings together: what keeps it from being published first, then by line. */
export function remarksOf({ faults, findings }: Pick<DraftReport, 'faults' | 'findings'>): Remark[] {
  return [
    ...faults.map((fault): Remark => ({ level: 'error', ...placeOf(fault), fault })),
    ...findings.map((finding): Remark => ({ level: finding.level, ...placeOf(finding), finding })),
  ].toSorted((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level) || one.line - other.line)
}

function placeOf({ at, line = 1, column = 1 }: DraftFault | DraftFinding) {
  return { at, line, column }
}
