import { type Signal, signal, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { CaseKind, WaitingCase } from '#shared/api/cases.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { useTexts } from '../app/texts.ts'
import type { CasesAnswer } from '../app/waiting.tsx'
import { Empty } from '../parts/notice.tsx'
import { CaseRow } from './caserow.tsx'
import { type Chosen, left, still, toggled } from './chosen.ts'
import { ChosenBar } from './chosenbar.tsx'
import { Decide } from './decide.tsx'
import { useListKeys } from './keys.ts'
import type { Paged } from './paged.ts'
import { Queue } from './queue.tsx'

/** What is about to be ruled, and which way. */
interface Deciding {
  cases: readonly WaitingCase[]
  favour: boolean
}

/** The cases of one kind that wait for a ruling: one by one, or several at once after a look at what will be written. */
export function Cases({ kind, paged }: { kind: CaseKind; paged: Paged<CasesAnswer> }) {
  const { say } = useTexts(queueTexts)
  const list = useListKeys()
  const chosen = useSignal<Chosen>(new Set())
  const last = useSignal<string | undefined>(undefined)
  const deciding = useSignal<Deciding | undefined>(undefined)
  const told = useSignal('')
  const reasons = useMemo(() => new Map<string, Signal<string>>(), [])
  const cases = (paged.load.value?.cases ?? []).filter((one) => one.kind === kind)
  const mine = cases.filter(({ mayRule }) => mayRule).length
  const picked = still(chosen.value, cases)
  const choose = (row: string, range: boolean) => {
    const ids = cases.map((one) => one.case)
    chosen.value = toggled(chosen.value, ids, row, range ? last.value : undefined)
    last.value = row
  }
  const decide = (all: readonly WaitingCase[]) => (favour: boolean) => {
    deciding.value = { cases: all, favour }
  }
  const reasonOf = ({ cases: all, favour }: Deciding) => {
    const key = `${favour}/${all.map((one) => one.case).join()}`
    const reason = reasons.get(key) ?? signal('')
    reasons.set(key, reason)
    return reason
  }
  const form = cases.length === 0 ? 'none' : mine === cases.length ? 'n' : 'some'
  return (
    <Queue title={say(`${kind}.${form}`, { n: cases.length, mine })} paged={paged}>
      {() => (
        <>
          <p class="unseen" role="status">
            {told.value}
          </p>
          {cases.length === 0 && <Empty title={say('cases.none')} help={say(`${kind}.none.help`)} />}
          <ChosenBar picked={picked} cases={cases} chosen={chosen} kind={kind} decide={decide(picked)} />
          <ul class="queue-list" ref={list}>
            {cases.map((one) => (
              <CaseRow
                key={one.case}
                waiting={one}
                choosable={mine > 0}
                chosen={chosen.value.has(one.case)}
                choose={(range) => choose(one.case, range)}
                decide={decide([one])}
              />
            ))}
          </ul>
          {deciding.value && (
            <Decide
              {...deciding.value}
              kind={kind}
              reason={reasonOf(deciding.value)}
              close={({ written, failed, over }) => {
                const looked = deciding.value?.cases ?? []
                deciding.value = undefined
                if (written.length + over.length === 0) return
                if (written.length > 0) told.value = say('decided', { n: written.length })
                chosen.value = left(chosen.value, looked, failed)
                paged.again()
              }}
            />
          )}
        </>
      )}
    </Queue>
  )
}
