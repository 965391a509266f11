import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { Result } from '#shared/api/client.ts'
import type { DraftReport } from '#shared/api/drafts.ts'
import { listVersions, type Published, type VersionLine } from '#shared/api/versions.ts'
import { read } from '#shared/process/text.ts'
import { usePlace } from '../app/place.tsx'
import { exact } from '../models/moments.ts'
import { Changes, changesInWords } from './changes.tsx'
import { FlightChoice } from './flight.tsx'
import { notDone } from './notDone.ts'
import { missingOf, openDealsOf, type Putting } from './putting.ts'
import { useManualSay } from './say.ts'
import { WhenChoice } from './when.tsx'

interface PutProps {
  submit: string
  report: DraftReport
  putting: Putting
  /** Rolling back is always at once. */
  whenever: boolean
  put: () => Promise<Result<Published>>
  done: (published: Published) => void
  close: () => void
  /** Looks again at what is in force by now; whatever was decided stays. */
  again: () => void
}

/** Puts a version in force: what it changes for whom, from when, and what becomes of the deals on their way. */
export function PutForm(props: PutProps) {
  const { report, putting } = props
  const { say, language } = useManualSay()
  const { clock, session } = usePlace()
  const fault = useSignal<string | undefined>(undefined)
  const newer = useSignal<VersionLine | undefined>(undefined)
  const busy = useSignal(false)
  const key = report.draft?.key
  const submit = async (event: Event) => {
    event.preventDefault()
    const missing = missingOf(putting, report, clock())
    fault.value = missing && say(`missing.${missing}`)
    if (missing || busy.value) return
    busy.value = true
    const answer = await props.put()
    if (answer.ok) return props.done(answer.value)
    if ('problem' in answer && answer.problem.status === 412 && key !== undefined) {
      const listed = await session.ask(listVersions, { query: { key, limit: 20 } })
      newer.value = listed.ok ? listed.value.versions.find(({ state }) => state === 'in force') : undefined
      fault.value = newer.value ? undefined : say('newer.other')
    } else fault.value = notDone(answer, language, say)
    busy.value = false
  }
  return (
    <form class="reason put" onSubmit={submit} noValidate>
      <Preview report={report} />
      {props.whenever && <WhenChoice putting={putting} report={report} />}
      <FlightChoice putting={putting} report={report} />
      <Note putting={putting} />
      {fault.value && (
        <p class="field-fault" role="alert">
          {fault.value}
        </p>
      )}
      {newer.value && (
        <div class="stale" role="alert">
          <p>
            {say('newer', {
              name: newer.value.byName ?? say('version.gone'),
              when: exact(newer.value.at, language),
            })}
            {newer.value.note !== '' && <q lang="">{newer.value.note}</q>}
          </p>
          <button type="button" class="link" onClick={props.again}>
            {say('newer.look', { name: read(newer.value.name, language) })}
          </button>
        </div>
      )}
      <div class="reason-ends">
        <button type="button" class="button" onClick={props.close}>
          {say('cancel')}
        </button>
        <button type="submit" class="button primary" disabled={busy.value || newer.value !== undefined}>
          {busy.value ? say('sending') : props.submit}
        </button>
      </div>
    </form>
  )
}

/** What it will mean, before anything is written. */
function Preview({ report }: { report: DraftReport }) {
  const { say } = useManualSay()
  const { changes, against } = report
  return (
    <div class="put-preview">
      <p>{against ? say('preview.changes', { counts: changesInWords(changes, say) }) : say('preview.first')}</p>
      <p>{say('preview.open', { n: openDealsOf(report) })}</p>
      {changes.length > 0 && (
        <details>
          <summary>{say('preview.show')}</summary>
          <Changes changes={changes} />
        </details>
      )}
    </div>
  )
}

function Note({ putting: { note } }: { putting: Putting }) {
  const { say } = useManualSay()
  const field = useId()
  return (
    <>
      <label for={field}>{say('note')}</label>
      <textarea
        id={field}
        rows={2}
        maxLength={500}
        value={note.value}
        onInput={({ currentTarget }) => {
          note.value = currentTarget.value
        }}
      />
    </>
  )
}
