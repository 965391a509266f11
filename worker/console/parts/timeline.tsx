import type { LedgerExport } from '#shared/api/deals.ts'
import type { LedgerEvent } from '#shared/process/ledger/event.ts'
import { useSay } from '../app/place.tsx'
import { lineText, reasonOf } from '../models/lines.ts'
import { clockTime, date } from '../models/moments.ts'
import type { Reading } from '../models/reading.ts'
import { say } from '../models/say.ts'
import { Exact } from './ago.tsx'
import { Said } from './said.tsx'

/** The ledger in words, newest first, under the days on which things happened. */
export function Timeline({ reading }: { reading: Reading }) {
  const { language } = useSay()
  const days = Map.groupBy(reading.ledger.events.toReversed(), ({ at }) => date(at, language))
  return (
    <div class="timeline">
      {[...days].map(([day, events]) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ol>
            {events.map((event) => (
              <Line key={event.id} event={event} reading={reading} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

/** Recorded this much after it happened, a line says so. */
const telling = 5 * 60_000

function Line({ event, reading }: { event: LedgerEvent; reading: Reading }) {
  const { say, language } = useSay()
  const { ledger } = reading
  const reason = reasonOf(event, ledger)
  const hash = ledger.chain[event.seq - 1]
  return (
    <li id={`line-${event.id}`} tabIndex={-1}>
      <time class="line-time" datetime={new Date(event.at).toISOString()}>
        {clockTime(event.at, language)}
      </time>
      <div>
        <p>{lineText(event, reading)}</p>
        {reason !== undefined && <blockquote>{reason}</blockquote>}
        <p class="facts">
          <span>{actorText(event, reading)}</span>
          <span>
            {event.happening.type === 'step done'
              ? say(`evidence.${event.happening.evidence.kind}`)
              : say(`source.${event.source}`)}
          </span>
          {event.recorded - event.at > telling && (
            <span>
              <Said of="deal.ledger.later" with={{ when: <Exact at={event.recorded} /> }} />
            </span>
          )}
          <span class="line-seq">{say('deal.ledger.seq', { n: event.seq })}</span>
          {hash && (
            <span class="line-hash" title={say('deal.ledger.hash', { hash })}>
              {hash.slice(0, 8)}
            </span>
          )}
        </p>
      </div>
    </li>
  )
}

function actorText({ actor }: LedgerEvent, { language, names }: Reading): string {
  return actor.kind === 'user' ? names.user(actor.id) : say(language, `actor.${actor.kind}`)
}

/** Saves the ledger as a file: what the API gives, to be replayed anywhere. */
export function exportLedger(ledger: LedgerExport): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(ledger, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `ledger-${ledger.deal}.json`
  link.click()
  URL.revokeObjectURL(address)
}
