import { useEffect } from 'preact/hooks'
import type { Happened } from '#extension/rooms/today.ts'
import { sideTexts } from '#shared/i18n/extension.today.ts'
import { todayTexts } from '#shared/i18n/today.ts'
import { type Language, read } from '#shared/process/text.ts'
import { SaidLine } from '#shared/ui/today/SaidLine.tsx'
import { TodayList } from '#shared/ui/today/TodayList.tsx'
import { readerLanguage } from './standing.ts'
import { TodayAlerts } from './TodayAlerts.tsx'
import { busyWith, keepLooking, tell, told } from './TodayState.ts'

/** The list of today, fed by the background; `open` shows a deal that is open nowhere. */
export function TodayPart({ open }: { open: (deal: string) => void }) {
  const language = readerLanguage()
  const { today, said } = told.value
  useEffect(keepLooking, [])
  if (!today) return <p class="mute">{sideTexts[language].loading}</p>
  const lead = async (deal: string) => {
    const answer = await tell({ type: 'open', deal })
    if (!answer.shown) open(deal)
  }
  return (
    <>
      <TodayList
        language={language}
        busy={busyWith.value}
        view={{ ...today, asOf: today.asOf }}
        acts={{
          open: ({ deal }) => void lead(deal),
          tick: ({ id, deal }, step) => void tell({ type: 'tick', deal, step }, id),
          rule: async ({ case: id, deal, kind }, favour, reason) => {
            const answer = await tell({ type: 'rule', deal, case: id, kind, favour, reason }, id)
            return answer.said?.why === undefined
          },
        }}
      />
      <TodayAlerts alerts={today.alerts} now={today.now} />
      <Said said={said} language={language} />
    </>
  )
}

/** What was clicked last, with its marks and its way back. */
export function Said({ said, language }: { said: Happened | undefined; language: Language }) {
  if (!said) return <SaidLine said={undefined} language={language} />
  const { deal, command, kept, inLedger, undo, why } = said
  const back = undo && kept ? { undo: () => void tell({ type: 'undo', deal, command }) } : {}
  return (
    <SaidLine
      said={{ text: saidText(said, language), kept, inLedger, trouble: why !== undefined, ...back }}
      language={language}
    />
  )
}

function saidText({ what, name, why }: Happened, language: Language): string {
  const [text, side] = [todayTexts[language], sideTexts[language]]
  const named = read(name, language)
  if (why !== undefined) return side.notTaken(named, why)
  switch (what) {
    case 'ticked':
      return text.saved(named)
    case 'undone':
      return text.undone
    case 'approved':
      return text.approved(named)
    case 'declined':
      return text.declined(named)
    case 'contested':
      return side.contested(named)
    case 'answered':
      return side.answered
  }
}
