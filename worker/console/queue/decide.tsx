import { type Signal, useSignal } from '@preact/signals'
import { useId, useMemo } from 'preact/hooks'
import type { CaseKind, WaitingCase } from '#shared/api/cases.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { read } from '#shared/process/text.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { isFinal, refusalText } from '../models/refused.ts'
import { type Give, openGiving, type Ruling, rulingAct } from '../models/ruling.ts'
import { rulingWords } from '../models/rulingWords.ts'
import { Dialog } from '../parts/dialog.tsx'
import { planOf } from './chosen.ts'
import { type Outcome, type Outcomes, Preview } from './preview.tsx'

interface DecideProps {
  cases: readonly WaitingCase[]
  favour: boolean
  kind: CaseKind
  reason: Signal<string>
  close: (ends: Ends) => void
}

/** What became of the cases, by their ids. */
export interface Ends {
  written: readonly string[]
  /** Not written, and to be tried again. */
  failed: readonly string[]
  /** Not written, and never to be: somebody else ruled, or must. */
  over: readonly string[]
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
  const missing = useSignal(false)
  const busy = useSignal(false)
  const words = rulingWords[kind]
  const submitText = say(favour ? words.favour : words.against)
  const outcomeOf = (one: WaitingCase) => outcomes.value.get(one.case)?.is
  const left = plan.write.filter((one) => outcomeOf(one) === undefined || outcomeOf(one) === 'failed')
  const leave = () => {
    const ended = (is: Outcome['is']) => plan.write.filter((one) => outcomeOf(one) === is).map((one) => one.case)
    close({ written: ended('written'), failed: ended('failed'), over: ended('over') })
  }
  const give = async (one: WaitingCase) => {
    const giving = gives.get(one.case) ?? openGiving({ ask: session.ask, newId, clock }, one.deal)
    gives.set(one.case, giving)
    const trouble = await giving(rulingAct(one, { favour, reason: reason.value, as: as.value }))
    const outcome: Outcome = trouble
      ? { is: isFinal(trouble) ? 'over' : 'failed', why: refusalText(trouble, language) }
      : { is: 'written' }
    outcomes.value = new Map(outcomes.value).set(one.case, outcome)
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    missing.value = !favour && reason.value.trim() === ''
    if (missing.value) return
    busy.value = true
    for (const one of left) await give(one)
    busy.value = false
    if (plan.write.every((one) => outcomeOf(one) === 'written')) leave()
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
        {!busy.value && <NotWritten outcomes={outcomes.value} />}
        {left.length > 0 && (
          <>
            <label for={field}>{say(favour ? 'case.reason.optional' : 'case.reason')}</label>
            <textarea
              id={field}
              rows={2}
              maxLength={500}
              required={!favour}
              aria-invalid={missing.value}
              aria-describedby={missing.value ? `${field}-fault` : undefined}
              value={reason.value}
              onInput={({ currentTarget }) => {
                reason.value = currentTarget.value
              }}
            />
          </>
        )}
        {missing.value && (
          <p class="field-fault" id={`${field}-fault`} role="alert">
            {say('case.reason.needed')}
          </p>
        )}
        <div class="reason-ends">
          <button type="button" class={left.length > 0 ? 'button' : 'button primary'} onClick={leave}>
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

/** How many were not written, and whether to try again; why stands at the line of each. */
function NotWritten({ outcomes }: { outcomes: Outcomes }) {
  const { say } = useTexts(queueTexts)
  const all = [...outcomes.values()]
  const written = all.filter(({ is }) => is === 'written').length
  const again = all.filter(({ is }) => is === 'failed').length
  if (written === all.length) return null
  return (
    <p class="field-fault" role="alert">
      {all.length === 1 ? say('decide.failed.one') : say('decide.failed', { n: all.length - written, written })}
      {again > 0 && say('decide.again', { n: again })}
    </p>
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
