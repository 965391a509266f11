import type { FieldCard } from './deal.ts'

/** A stage that may not be left yet: what is missing, how each is met, and the legal way out. */
export interface Stop {
  /** Forwards, or closed with an outcome. */
  way: 'advance' | 'close'
  gate: string
  to: string
  toName: string
  missing: MissingCard[]
  needsReason: boolean
  /** Said by what this device last knew, as the server could not be asked. */
  lastKnown: boolean
  /** The server found nobody who could approve: a reason stands for it. */
  nobodyApproves?: boolean
}

interface Lacking {
  obligation: string
  name: string
  why?: string
  overdue: boolean
  who: string[]
  wayOut?: 'exception' | 'contest' | 'asked'
}

/** What is missing, with what can be done about it here. */
export type MissingCard =
  | (Lacking & {
      what: 'step'
      step: string
      /** Evidence other than the rep's word would count in full. */
      strongest?: string
      tick: boolean
      pair?: { first?: string }
    })
  | (Lacking & { what: 'choice'; oneOf: { step: string; name: string }[] })
  | (Lacking & { what: 'attribute'; field: FieldCard })
  /** `name` is the role that approves; `refused`: who did not, the last time. */
  | (Lacking & { what: 'approval'; refused?: string })
