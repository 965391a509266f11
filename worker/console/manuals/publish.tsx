import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { publishManual } from '#shared/api/versions.ts'
import { read } from '#shared/process/text.ts'
import { usePlace } from '../app/place.tsx'
import { Dialog } from '../parts/dialog.tsx'
import type { Checked } from './checking.ts'
import type { Draft } from './draft.ts'
import { PutForm } from './putform.tsx'
import { fateOf, openPutting, type Putting, sinceOf } from './putting.ts'
import type { Readiness } from './readiness.ts'
import { useManualSay } from './say.ts'

interface PublishProps {
  draft: Draft
  readiness: Readiness
  checked: Checked
}

/** Publishes the text that was looked at, once nothing stands against it. What was decided is kept while the page is open. */
export function Publish({ draft, readiness, checked }: PublishProps) {
  const { say, language } = useManualSay()
  const { session } = usePlace()
  const { route } = useLocation()
  const putting = useSignal<Putting | undefined>(undefined)
  const open = useSignal(false)
  const report = checked.report?.said
  const close = () => {
    open.value = false
  }
  const ready = (readiness.is === 'ready' || readiness.is === 'new') && !checked.busy
  return (
    <>
      <button
        type="button"
        class="button primary"
        disabled={!ready}
        onClick={() => {
          if (report) putting.value ??= openPutting(report)
          open.value = true
        }}
      >
        {say('publish')}
      </button>
      {open.value && report?.draft && putting.value && (
        <Dialog title={say('publish.title', { name: read(report.draft.name, language) })} close={close}>
          <PutForm
            key={report.against?.hash}
            submit={say('publish')}
            report={report}
            putting={putting.value}
            whenever
            put={() => {
              const word = putting.value ? { ...sinceOf(putting.value), ...fateOf(putting.value, report) } : {}
              return session.ask(publishManual, { body: { yaml: draft.text.value, ...word } })
            }}
            done={({ hash, since }) => {
              draft.forget()
              close()
              route(`/manuals?done=${hash}&since=${since}`)
            }}
            close={close}
            again={checked.again}
          />
        </Dialog>
      )}
    </>
  )
}
