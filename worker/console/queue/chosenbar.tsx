import type { Signal } from '@preact/signals'
import type { CaseKind, WaitingCase } from '#shared/api/cases.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { useSay } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { rulingWords } from '../models/rulingWords.ts'
import { type Chosen, ofThisStep } from './chosen.ts'

interface ChosenBarProps {
  picked: readonly WaitingCase[]
  cases: readonly WaitingCase[]
  chosen: Signal<Chosen>
  kind: CaseKind
  decide: (favour: boolean) => void
}

/** What can be done with those that are chosen; it stays in view while the list scrolls. */
export function ChosenBar({ picked, cases, chosen, kind, decide }: ChosenBarProps) {
  const { say } = useTexts(queueTexts)
  const words = rulingWords[kind]
  const console = useSay().say
  const last = picked.at(-1)
  if (!last) return null
  const same = ofThisStep(last, cases)
  const choose = (all: readonly WaitingCase[]) => {
    chosen.value = new Set([...chosen.value, ...all.map((one) => one.case)])
  }
  return (
    <fieldset class="chosen-bar" aria-label={say('chosen', { n: picked.length })}>
      <p>{say('chosen', { n: picked.length })}</p>
      {same.some((one) => !chosen.value.has(one.case)) && (
        <button type="button" class="link" onClick={() => choose(same)}>
          {say('chosen.step', { n: same.length })}
        </button>
      )}
      <button
        type="button"
        class="link"
        onClick={() => {
          chosen.value = new Set()
        }}
      >
        {say('chosen.none')}
      </button>
      <span class="queue-ends">
        <button type="button" class="button" onClick={() => decide(true)}>
          {console(words.favour)}…
        </button>
        <button type="button" class="button" onClick={() => decide(false)}>
          {console(words.against)}…
        </button>
      </span>
    </fieldset>
  )
}
