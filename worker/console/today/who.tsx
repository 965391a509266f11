import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { DealLine } from '#shared/api/deals.ts'
import { consoleTodayTexts } from '#shared/i18n/console.today.ts'
import { read } from '#shared/process/text.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { openDealList } from '../models/deals.ts'
import { TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'

/** A request leaves once the typing rests this long. */
const rest = 250

/** The deal that it was about: open ones that the reader may see, the own ones first, then what changed last, found by a few letters. */
export function Who({ pick }: { pick: (line: DealLine) => void }) {
  const { say, language } = useTexts(consoleTodayTexts)
  const { session } = usePlace()
  const { user } = useWho()
  const typed = useSignal('')
  const model = useMemo(() => openDealList(session.ask), [session])
  const text = typed.value.trim()
  const ask = () => void model.show({ open: 'yes', ...(text !== '' && { text }) })
  useEffect(() => {
    const timer = setTimeout(ask, text === '' ? 0 : rest)
    return () => clearTimeout(timer)
  }, [model, text])
  const { lines: found, busy, trouble } = model.list.value
  const lines = found.toSorted((a, b) => Number(b.owner === user) - Number(a.owner === user))
  return (
    <div class="today-who">
      <input
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        maxLength={80}
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value
        }}
      />
      {trouble && lines.length === 0 && <TroubleNotice trouble={trouble} again={ask} />}
      {busy && lines.length === 0 && <Skeleton rows={6} />}
      {!busy && !trouble && lines.length === 0 && <p class="note">{say('deals.none')}</p>}
      <ul aria-label={say('deals.mine')} aria-busy={busy}>
        {lines.map((line) => (
          <li key={line.deal}>
            <button type="button" class="today-deal" onClick={() => pick(line)}>
              <b>{line.name}</b>
              <span class="faint">
                {read(line.stageName, language)}
                {line.owner !== user && ` · ${line.ownerName}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
