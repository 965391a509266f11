import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { todayTexts } from '#shared/i18n/today.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Shared } from './TodayList.tsx'
import { dueText, exact } from './time.ts'
import type { CaseLine, DueLine } from './view.ts'

interface RowProps extends Shared {
  line: DueLine
}

/** The one next thing: large, with its time and the button that says it is done. */
export function NextRow({ line, ...shared }: RowProps) {
  const { language, now } = shared
  const text = todayTexts[language]
  return (
    <section class="today-next" data-tone={line.late ? 'late' : 'due'} aria-label={text.next}>
      <h2 class="today-head">{text.next}</h2>
      <Name line={line} {...shared} />
      <p class="today-under">
        <span>{line.dealName}</span>
        <InPlace line={line} language={language} />
        <time class={line.late ? 'late' : 'due'} title={exact(line.due, language)}>
          {line.late ? dueText(line.due, now, language) : text.due(dueText(line.due, now, language))}
        </time>
      </p>
      <Doing line={line} {...shared} large />
    </section>
  )
}

export function DueRow({ line, ...shared }: RowProps) {
  const { language, now } = shared
  return (
    <li class="today-row" data-busy={shared.busy.has(line.id)}>
      <Doing line={line} {...shared}>
        <span class="today-what">
          <Name line={line} {...shared} />
          <span class="today-under">
            <span>{line.dealName}</span>
            <InPlace line={line} language={language} />
          </span>
        </span>
        <time class={line.late ? 'today-when late' : 'today-when due'} title={exact(line.due, language)}>
          {dueText(line.due, now, language)}
        </time>
      </Doing>
    </li>
  )
}

/** Leads to where it can be done. */
export function Name({ line, language, acts }: Shared & { line: DueLine | CaseLine }) {
  const name = read(line.name, language)
  const label = todayTexts[language].open(name, line.dealName)
  if (acts.address)
    return (
      <a class="today-name" href={acts.address(line.deal)} aria-label={label}>
        {name}
      </a>
    )
  return (
    <button type="button" class="today-name" aria-label={label} onClick={() => acts.open(line)}>
      {name}
    </button>
  )
}

function InPlace({ line, language }: { line: DueLine; language: Language }) {
  return line.inPlace ? <span class="today-tag">{todayTexts[language].inPlace}</span> : null
}

/** Says that it is done: a ring before the line, or the next thing's own button. Where any of several steps will do, they open below. */
function Doing(props: RowProps & { large?: boolean; children?: ComponentChildren }) {
  const { line, language, acts, busy, large, children } = props
  const [open, setOpen] = useState(false)
  const text = todayTexts[language]
  const [first, second] = line.steps
  const name = read(line.name, language)
  const click = () => (second ? setOpen(!open) : first && acts.tick(line, first.step))
  const label = second ? text.whichOf(name) : text.doneOf(name)
  return (
    <>
      {first && (
        <button
          type="button"
          class={large ? 'today-do' : 'today-ring'}
          aria-label={label}
          title={large ? undefined : second ? text.which : text.done}
          aria-expanded={second ? open : undefined}
          disabled={busy.has(line.id)}
          onClick={click}
        >
          {large ? second ? text.which : text.done : <Tick />}
        </button>
      )}
      {!first && !large && <span class="today-noring" />}
      {children}
      {open && (
        <ul class="today-choices" aria-label={text.which}>
          {line.steps.map(({ step, name }) => (
            <li key={step}>
              <button type="button" class="today-choice" onClick={() => acts.tick(line, step)}>
                {read(name, language)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Tick() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="m4 8.5 2.6 2.6L12 5.5" fill="none" stroke="currentColor" stroke-width="1.8" />
    </svg>
  )
}
