import { type LossDeal, type LossDeals, LossFilter, LossStatus } from '#shared/api/lossDeals.ts'
import { addressOf, type Filter, filterOf } from '../models/period.ts'

/** What the page of losses is asked for, as it stands in the address. */
export interface LossQuery {
  filter: Filter
  stage?: string
  step?: string
  status: LossStatus
}

/** What an address asks for; what is no name or status is left out. */
export function lossQueryOf(query: Record<string, string>): LossQuery {
  const { data: status = 'lost' } = LossStatus.safeParse(query.status)
  const { data: stage } = LossFilter.shape.stage.safeParse(query.stage)
  const { data: step } = LossFilter.shape.step.safeParse(query.step)
  return {
    filter: filterOf(query),
    ...(stage === undefined ? {} : { stage }),
    ...(step === undefined ? {} : { step }),
    status,
  }
}

/** The address of the deals behind a figure. */
export function lossesAddress({ filter, ...rest }: LossQuery): string {
  return addressOf('/losses', filter, lossParts(rest))
}

/** What such an address says beside its filter. */
export function lossParts({ stage, step, status }: Omit<LossQuery, 'filter'>): Record<string, string> {
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(step === undefined ? {} : { step }),
    ...(status === 'lost' ? {} : { status }),
  }
}

/** Where a row's obligation stands on the page of its deal. */
export function obligationAddress({ deal, stage, step }: LossDeal): string {
  return `/deals/${deal}#${targetOf(stage, step)}`
}

/** The name by which addresses know what is asked in a stage, whichever of its visits. */
export const targetOf = (stage: string, step: string): string => encodeURI(`asked/${stage}/${step}`)

/** How many a status counts, where the sums tell it; rows of waived and self-attested weight are counted themselves. */
export function countOf({ sums, rows }: Pick<LossDeals, 'sums' | 'rows'>, status: LossStatus): number {
  if (status === 'lost' || status === 'waived' || status === 'selfAttested') return rows
  return status === 'unmet' ? sums.overdue + sums.missed + sums.violated : sums[status]
}

const told = ['overdue', 'missed', 'violated', 'late'] as const

/** How a row ended, the worst first; nothing of what was kept in time. */
export function endsOf(line: LossDeal): readonly { status: (typeof told)[number]; n: number }[] {
  return told.flatMap((status) => (line[status] > 0 ? [{ status, n: line[status] }] : []))
}
