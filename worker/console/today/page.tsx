import '../styles/today.css'
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { getToday } from '#shared/api/today.ts'
import { todayTexts } from '#shared/i18n/today.ts'
import { todayStyle } from '#shared/ui/today/style.ts'
import { TodayList } from '#shared/ui/today/TodayList.tsx'
import { dayText } from '#shared/ui/today/time.ts'
import { linesOf } from '#shared/ui/today/view.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { usePulse } from '../app/pulse.ts'
import { useTitle } from '../app/title.ts'
import { TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { openGivings } from './giving.ts'
import { Happening } from './happened.tsx'
import { openToday } from './model.ts'
import { type SheetMode, TalkBar, TalkSheet } from './sheet.tsx'

const sheet = new CSSStyleSheet()
sheet.replaceSync(todayStyle)

/** What is to do today, made for a phone: ticked here, and calls and meetings logged in three taps. */
export function TodayPage() {
  const { session, newId, clock, now } = usePlace()
  const { language } = useSay()
  const { user } = useWho()
  const text = todayTexts[language]
  const load = useLoad('today', () => session.ask(getToday, { query: { limit: 100 } }))
  const model = useMemo(
    () => openToday(openGivings({ ask: session.ask, newId, clock }), load.again),
    [session, newId, clock],
  )
  const mode = useSignal<SheetMode | undefined>(undefined)
  usePulse(load.again)
  useTitle(text.title)
  useEffect(() => {
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [])
  useEffect(() => model.refreshed(), [load.value, model])

  return (
    <div class="page today-page" aria-busy={load.busy}>
      <header class="today-title">
        <h1>{text.title}</h1>
        <p>{dayText(now.value, language)}</p>
      </header>
      {load.value ? (
        <TodayList
          language={language}
          busy={model.busy.value}
          view={{
            items: linesOf(load.value.items, user, now.value).filter(({ id }) => !model.gone.value.has(id)),
            approvals: load.value.approvals.filter((line) => !model.gone.value.has(line.case)),
            beyond: load.value.beyond,
            now: now.value,
            asOf: load.value.asOf,
            offline: load.trouble?.is === 'offline',
          }}
          acts={{
            address: (deal) => `/deals/${deal}`,
            open: () => undefined,
            tick: (line, step) => void model.tick(line, step),
            rule: model.rule,
          }}
        />
      ) : load.trouble ? (
        <TroubleNotice trouble={load.trouble} again={load.again} />
      ) : (
        <Skeleton rows={7} heading />
      )}
      <div class="today-foot">
        <Happening happened={model.happened.value} />
        <TalkBar
          choose={(chosen) => {
            mode.value = chosen
          }}
        />
      </div>
      {mode.value && (
        <TalkSheet
          mode={mode.value}
          model={model}
          close={() => {
            mode.value = undefined
          }}
        />
      )}
    </div>
  )
}
