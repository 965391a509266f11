import type { LedgerExport } from '#shared/api/deals.ts'
import type { Happening } from '#shared/process/ledger/event.ts'
import type { Language } from '#shared/process/text.ts'
import type { Names } from './names.ts'

/** What the words of a ledger's lines are taken from. */
export interface Reading {
  language: Language
  names: Names
  ledger: LedgerExport
}

export type Of<T extends Happening['type']> = Extract<Happening, { type: T }>
