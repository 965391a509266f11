import { type Signal, useSignal } from '@preact/signals'
import { useId, useMemo } from 'preact/hooks'
import type { CaseKind, WaitingCase } from '#shared/api/cases.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { read } from '#shared/process/text.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { refusalText } from '../models/refused.ts'
import { type Give, openGiving, type Ruling, rulingAct } from '../models/ruling.ts'
import { rulingWords } from '../models/rulingWords.ts'
import { Dialog } from '../parts/dialog.tsx'
import { planOf } from './chosen.ts'
import { type Outcomes, Preview } from './preview.tsx'

interface DecideProps {
  cases: readonly WaitingCase[]
  favour: boolean
  kind: CaseKind
  reason: Signal<string>
  /** Told which were written and which were not, by their ids. */
  close: (written: readonly string[], failed: readonly string[]) => void
}

/** Shows what a ruling will write on each case, takes one reason, and gives each its own command; those that fail say why. */
export function Decide({ cases, favour, kind, reason, close }: DecideProps) {
  const { say, language } = useSay()
  const room = useTexts(queueTexts)
  const { session, newId, clock } = usePlace()
  const field = useId()
  // What was looked at is what is written, whatever the list behind it does meanwhile.
  const plan = useMemo(() => planOf(cases), [])
  const gives = useMemo(() => new Map<string, Give>(), [])
  const outcomes = useSignal<Outcomes>(new Map())
  const as = useSignal<Ruling['as']>('not applicable')
  const fault = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)
  const words = rulingWords[kind]
  const submitText = say(favour ? words.favour : words.against)
  const left = plan.write.filter((one) => outcomes.value.get(one.case) !== 'written')
  const leave = () => {
    const written = plan.write.filter((one) => !left.includes(one)).map((one) => one.case)
    close(written, written.length > 0 ? left.map((one) => one.case) : [])
  }
  const give = async (one: WaitingCase) => {
    const giving = gives.get(one.case) ?? openGiving({ ask: session.ask, newId, clock }, one.deal)
    gives.set(one.case, giving)
    const trouble = await giving(rulingAct(one, { favour, reason: reason.value, as: as.value }))
    outcomes.value = new Map(outcomes.value).set(one.case, trouble ? refusalText(trouble, language) : 'written')
    return trouble === undefined
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    fault.value = !favour && reason.value.trim() === '' ? say('case.reason.needed') : undefined
    if (fault.value !== undefined) return
    busy.value = true
    const failed: string[] = []
    for (const one of left) if (!(await give(one))) failed.push(one.case)
    busy.value = false
    if (failed.length === 0)
      close(
        plan.write.map((one) => one.case),
        [],
      )
    else fault.value = room.say('decide.failed', { n: failed.length, written: plan.write.length - failed.length })
  }
  const [first] = plan.write
  const title =
    plan.write.length === 1 && first ? read(first.name, language) : room.say('decide.n', { n: plan.write.length })
  return (
    <Dialog title={`${submitText} · ${title}`} close={leave} kind="decide">
      <form class="reason" onSubmit={submit} noValidate>
        {plan.write.length > 0 && <p>{say(favour ? words.favourMeans : words.againstMeans)}</p>}
        {kind === 'contest' && favour && <As as={as} />}
        <Preview plan={plan} kind={kind} favour={favour} as={as.value} outcomes={outcomes.value} />
        {plan.write.length > 0 && (
          <>
            <label for={field}>{say(favour ? 'case.reason.optional' : 'case.reason')}</label>
            <textarea
              id={field}
              rows={2}
              maxLength={500}
              required={!favour}
              aria-invalid={fault.value !== undefined}
              aria-describedby={fault.value ? `${field}-fault` : undefined}
              value={reason.value}
              onInput={({ currentTarget }) => {
                reason.value = currentTarget.value
              }}
            />
          </>
        )}
        {fault.value && (
          <p class="field-fault" id={`${field}-fault`} role="alert">
            {fault.value}
          </p>
        )}
        <div class="reason-ends">
          <button type="button" class="button" onClick={leave}>
            {outcomes.value.size > 0 ? room.say('decide.close') : say('case.cancel')}
          </button>
          {left.length > 0 && (
            <button type="submit" class="button primary" disabled={busy.value}>
              {busy.value ? say('case.sending') : left.length > 1 ? `${submitText} (${left.length})` : submitText}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

/** What an upheld contest counts as. */
function As({ as }: { as: Signal<Ruling['as']> }) {
  const { say } = useSay()
  const group = useId()
  return (
    <fieldset>
      <legend>{say('case.as')}</legend>
      {(['not applicable', 'met'] as const).map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={group}
            checked={as.value === choice}
            onChange={() => {
              as.value = choice
            }}
          />
          {say(choice === 'met' ? 'case.as.met' : 'case.as.na')}
        </label>
      ))}
    </fieldset>
  )
}
