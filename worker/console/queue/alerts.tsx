import { type Signal, signal, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { type AlertLine, listAlerts } from '#shared/api/alerts.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { usePlace } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { Empty } from '../parts/notice.tsx'
import { AlertRow } from './alertrow.tsx'
import { AnswerDialog } from './answer.tsx'
import { useListKeys } from './keys.ts'
import { usePaged } from './paged.ts'
import { type QueueQuery, queueAddress } from './query.ts'
import { Queue } from './queue.tsx'
import { Chips } from './tabbar.tsx'

/** What somebody is asked to say a word on, the newest first; answered ones stay for a while with their word. */
export function Alerts({ query: { state, tier }, changed }: { query: QueueQuery; changed: () => void }) {
  const { say } = useTexts(queueTexts)
  const { ask } = usePlace().session
  const narrowed = { state, ...(tier === undefined ? {} : { tier }) }
  const paged = usePaged(
    `${state}/${tier}`,
    (cursor) => ask(listAlerts, { query: { ...narrowed, ...cursor, limit: 50 } }),
    (before, after) => ({ ...after, alerts: [...before.alerts, ...after.alerts] }),
  )
  const list = useListKeys()
  const answering = useSignal<AlertLine | undefined>(undefined)
  const words = useMemo(() => new Map<string, Signal<string>>(), [])
  const wordOf = (id: string) => {
    const known = words.get(id) ?? signal('')
    words.set(id, known)
    return known
  }
  const counts = paged.load.value?.counts ?? []
  const open = counts.reduce((sum, one) => sum + one.open, 0)
  const overdue = counts.reduce((sum, one) => sum + one.overdue, 0)
  const title =
    open === 0 ? say('alerts.none') : say(overdue > 0 ? 'alerts.overdue' : 'alerts.open', { n: open, overdue })
  const again = () => {
    paged.again()
    changed()
  }
  return (
    <Queue title={title} paged={{ ...paged, again }}>
      {({ alerts }) => (
        <>
          <Chips label="alerts.narrow" all={chipsOf(state, tier, counts, say)} />
          {alerts.length === 0 && <Empty title={say(`alerts.${state}.none`)} help={say(`alerts.${state}.none.help`)} />}
          <ul class="queue-list" ref={list}>
            {alerts.map((alert) => (
              <AlertRow
                key={alert.id}
                alert={alert}
                again={again}
                answer={() => {
                  answering.value = alert
                }}
              />
            ))}
          </ul>
          {answering.value && (
            <AnswerDialog
              key={answering.value.id}
              alert={answering.value}
              word={wordOf(answering.value.id)}
              answered={again}
              close={() => {
                answering.value = undefined
              }}
            />
          )}
        </>
      )}
    </Queue>
  )
}

function chipsOf(
  state: QueueQuery['state'],
  tier: number | undefined,
  counts: readonly { tier: number; open: number }[],
  say: ReturnType<typeof useTexts<keyof (typeof queueTexts)['en']>>['say'],
) {
  const tiers = ([1, 2, 3, 4] as const).map((one) => {
    const n = counts.find((known) => known.tier === one)?.open ?? 0
    const text = say(`tier.${one}`)
    const here = state === 'open' && tier === one
    return { href: queueAddress('alerts', { tier: String(one) }), text: n > 0 ? `${text} ${n}` : text, here, n }
  })
  return [
    { href: queueAddress('alerts'), text: say('alerts.all'), here: state === 'open' && tier === undefined },
    ...tiers.filter(({ n, here }) => n > 0 || here),
    { href: queueAddress('alerts', { state: 'answered' }), text: say('alerts.answered'), here: state === 'answered' },
  ]
}
