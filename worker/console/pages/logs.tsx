import '../styles/logs.css'
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { getManual, listManuals, type ManualLine } from '#shared/api/manuals.ts'
import type { Mapping } from '#shared/process/conformance/activityNames.ts'
import { useLoad } from '../app/load.ts'
import { useLogSay } from '../app/logsay.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import { type LogChoices, requestOf, usualChoices } from '../models/logChoices.ts'
import { type Judge, openLogs } from '../models/logs.ts'
import { LogEnd } from '../parts/logend.tsx'
import { LogForm } from '../parts/logform.tsx'
import { LogNames } from '../parts/lognames.tsx'
import { Empty, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { judgeInThread } from '../threads/start.ts'

/** How far a log is from a manual. The log never leaves the browser: a thread of the page reads and judges it. */
export function LogsPage({ judge = judgeInThread }: { judge?: Judge }) {
  const { say } = useLogSay()
  const { ask } = usePlace().session
  const load = useLoad('manuals', () => ask(listManuals, {}))
  useTitle(say('title'))
  return (
    <div class="page logs">
      <header>
        <h1>{say('title')}</h1>
        <p class="log-lead">{say('lead')}</p>
      </header>
      {load.value ? (
        <Bench manuals={load.value.manuals} judge={judge} />
      ) : load.trouble ? (
        <TroubleNotice trouble={load.trouble} again={load.again} />
      ) : (
        <Skeleton rows={5} />
      )}
    </div>
  )
}

function Bench({ manuals, judge }: { manuals: readonly ManualLine[]; judge: Judge }) {
  const { say } = useLogSay()
  const { ask } = usePlace().session
  const hash = useSignal(manuals[0]?.hash)
  const file = useSignal<File | undefined>(undefined)
  const fault = useSignal(false)
  const choices = useSignal<LogChoices>(usualChoices(useWho().organisation.timeZone))
  const mapping = useSignal<Mapping>({})
  const manual = useLoad(hash.value, () => ask(getManual, { params: { hash: hash.value ?? '' } }))
  const model = useMemo(() => openLogs(judge), [judge])
  useEffect(() => model.cancel, [model])
  const state = model.state.value
  if (hash.value === undefined) return <Empty title={say('manual.none')} help={say('manual.none.help')} />

  const begin = () => {
    fault.value = !file.value
    if (!file.value || !manual.value) return
    model.judge(requestOf(manual.value, file.value, choices.value, mapping.value))
  }
  const again = (change: { partial?: true }) => {
    if (state.is === 'nothing') return
    const form = { ...state.request.form, activities: mapping.value, ...change }
    model.judge({ ...state.request, form })
  }
  return (
    <>
      <LogForm
        manuals={manuals}
        manual={hash.value}
        choose={(chosen) => {
          hash.value = chosen
          mapping.value = {}
          model.cancel()
        }}
        file={file.value}
        take={(taken) => {
          file.value = taken
          fault.value = false
        }}
        choices={choices.value}
        change={(change) => {
          choices.value = { ...choices.value, ...change }
        }}
        fault={fault.value ? say('file.missing') : undefined}
        busy={manual.busy || state.is === 'reading' || state.is === 'judging'}
        judge={begin}
      />
      {manual.trouble && <TroubleNotice trouble={manual.trouble} again={manual.again} />}
      <LogEnd
        state={state}
        cancel={model.cancel}
        partial={() => again({ partial: true })}
        names={(names, ambiguous) =>
          state.is !== 'nothing' && (
            <LogNames
              names={names}
              ambiguous={ambiguous}
              manual={state.request.manual}
              mapping={mapping.value}
              map={(name, meaning) => {
                const { [name]: _, ...others } = mapping.value
                mapping.value = meaning ? { ...others, [name]: meaning } : others
              }}
              again={() => again({})}
            />
          )
        }
      />
    </>
  )
}
