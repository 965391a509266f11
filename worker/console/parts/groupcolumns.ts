import type { Pooled } from '#shared/api/pooled.ts'
import type { ConsoleKey } from '#shared/i18n/console.texts.ts'
import type { Language } from '#shared/process/text.ts'
import { count, share } from '../models/figures.ts'

/** A figure that stands beside a score. */
export interface Column {
  key: 'deals' | 'late' | 'overdue' | 'missed' | 'waived' | 'selfAttested' | 'allOrNone'
  label: ConsoleKey
  hint?: ConsoleKey
  text: (pooled: Pooled, language: Language) => string
}

/** What must be read beside a score, in order. */
export const columns: readonly Column[] = [
  { key: 'deals', label: 'column.deals', text: ({ deals }, language) => count(deals, language) },
  { key: 'late', label: 'column.late', hint: 'column.late.hint', text: ({ late }, language) => count(late, language) },
  {
    key: 'overdue',
    label: 'column.overdue',
    hint: 'column.overdue.hint',
    text: ({ overdue }, language) => count(overdue, language),
  },
  {
    key: 'missed',
    label: 'column.missed',
    hint: 'column.missed.hint',
    text: ({ missed }, language) => count(missed, language),
  },
  {
    key: 'waived',
    label: 'column.waived',
    hint: 'column.waived.hint',
    text: ({ waived }, language) => share(waived, language),
  },
  {
    key: 'selfAttested',
    label: 'column.selfAttested',
    hint: 'column.selfAttested.hint',
    text: ({ selfAttested }, language) => share(selfAttested, language),
  },
  {
    key: 'allOrNone',
    label: 'column.allOrNone',
    hint: 'column.allOrNone.hint',
    text: ({ allOrNone }, language) => (allOrNone === null ? '–' : share(allOrNone, language)),
  },
]
