import { useState } from 'preact/hooks'
import { todayTexts } from '#shared/i18n/today.ts'
import type { Language } from '#shared/process/text.ts'
import { CaseRow } from './CaseRow.tsx'
import { DueRow, NextRow } from './DueRow.tsx'
import { clock } from './time.ts'
import { type CaseLine, choose, type DueLine, type TodayView } from './view.ts'

/** What can be done from the page. An address where one is known; else opening is the owner's own affair. */
export interface TodayActs {
  address?: (deal: string) => string
  open: (line: DueLine | CaseLine) => void
  tick: (line: DueLine, step: string) => void
  /** Resolves false when it was not taken; what was typed then stays. */
  rule: (line: CaseLine, favour: boolean, reason: string) => Promise<boolean>
}

export interface Shared {
  language: Language
  now: number
  acts: TodayActs
  /** Lines on which something is under way. */
  busy: ReadonlySet<string>
}

/** What is to do today: the next thing, what is overdue, due today, and what waits for the reader's word. */
export function TodayList({ view, language, acts, busy }: Omit<Shared, 'now'> & { view: TodayView }) {
  const [all, setAll] = useState(false)
  const text = todayTexts[language]
  const { next, late, today, cases, counts, more } = choose(view, all)
  const shared = { language, acts, busy, now: view.now }
  const empty = !next && cases.length === 0
  return (
    <div class="today">
      {view.offline && (
        <p class="today-note due" role="status">
          {text.offline(view.asOf === undefined ? undefined : clock(view.asOf, language))}
        </p>
      )}
      {empty && <Nothing language={language} />}
      {next && <NextRow line={next} {...shared} />}
      <Group title={text.overdue} tone="late" lines={late} count={counts.late} {...shared} />
      <Group title={text.dueToday} tone="due" lines={today} count={counts.today} {...shared} />
      {cases.length > 0 && (
        <section aria-label={text.waiting}>
          <Heading title={text.waiting} count={view.approvals.length} />
          <ul>
            {cases.map((line) => (
              <CaseRow key={line.case} line={line} {...shared} />
            ))}
          </ul>
        </section>
      )}
      {(more > 0 || all) && (
        <button type="button" class="today-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.less : text.more(more)}
        </button>
      )}
      {view.beyond > 0 && (all || more === 0) && <p class="today-note">{text.beyond(view.beyond)}</p>}
    </div>
  )
}

interface GroupProps extends Shared {
  title: string
  tone: 'late' | 'due'
  lines: DueLine[]
  count: number
}

function Group({ title, tone, lines, count, ...shared }: GroupProps) {
  if (lines.length === 0) return null
  return (
    <section aria-label={title}>
      <Heading title={title} count={count} tone={tone} />
      <ul>
        {lines.map((line) => (
          <DueRow key={line.id} line={line} {...shared} />
        ))}
      </ul>
    </section>
  )
}

function Heading({ title, count, tone }: { title: string; count: number; tone?: 'late' | 'due' }) {
  return (
    <h2 class={tone ? `today-head ${tone}` : 'today-head'}>
      {title} <span class="today-count">{count}</span>
    </h2>
  )
}

/** An empty page teaches when it will not be. */
function Nothing({ language }: { language: Language }) {
  const text = todayTexts[language]
  return (
    <div class="today-empty">
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <circle cx="16" cy="16" r="13" fill="none" stroke="currentColor" stroke-width="2" />
        <path d="m10 16.5 4 4 8-9" fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
      <p class="today-empty-title">{text.empty}</p>
      <p>{text.emptyHint}</p>
    </div>
  )
}
