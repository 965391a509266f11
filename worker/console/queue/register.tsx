import { useLocation } from 'preact-iso'
import { CaseKind, listRulings, type Ruling } from '#shared/api/cases.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { read } from '#shared/process/text.ts'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { share } from '../models/figures.ts'
import { addressOf, filterOf, recentDays } from '../models/period.ts'
import { Ago, Exact } from '../parts/ago.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { Empty } from '../parts/notice.tsx'
import { usePaged } from './paged.ts'
import { obligationPlace, queueQueryOf } from './query.ts'
import { Queue } from './queue.tsx'
import { Chips } from './tabbar.tsx'

/** The register of rulings: who asked, who ruled, why, and until when it holds. */
export function Register() {
  const { say, language } = useTexts(queueTexts)
  const { session, now } = usePlace()
  const { role, organisation } = useWho()
  const { query } = useLocation()
  const { kind } = queueQueryOf(query)
  const filter = filterOf(query)
  const days = { ...recentDays(organisation.timeZone, now.value), ...filter }
  const { team, rep, from, to } = days
  const asked = {
    ...{ from, to },
    ...(team === undefined ? {} : { team }),
    ...(rep === undefined ? {} : { rep }),
    ...(kind === undefined ? {} : { kind }),
  }
  const paged = usePaged(
    JSON.stringify(asked),
    (cursor) => session.ask(listRulings, { query: { ...asked, ...cursor } }),
    (before, after) => ({ ...after, rulings: [...before.rulings, ...after.rulings] }),
  )
  const more = { of: 'register', ...(kind === undefined ? {} : { kind }) }
  const { load } = paged
  const n = load.value?.rulings.length ?? 0
  const waived = load.value?.waived ?? null
  const title =
    n === 0
      ? say('register.none')
      : say(load.value?.next ? 'register.more' : waived === null ? 'register.n' : 'register.waived', {
          n,
          share: share(waived ?? 0, language),
        })
  return (
    <>
      <FilterBar
        path="/queue"
        filter={filter}
        period={load.value}
        fields={role === 'rep' ? [] : ['team', 'rep']}
        more={more}
      />
      <Queue title={title} paged={paged}>
        {({ rulings }) => (
          <>
            <Chips
              label="register.narrow"
              all={[undefined, ...CaseKind.options].map((one) => ({
                href: addressOf('/queue', filter, { of: 'register', ...(one === undefined ? {} : { kind: one }) }),
                text: say(one === undefined ? 'register.all' : `kind.${one}`),
                here: one === kind,
              }))}
            />
            {rulings.length === 0 && <Empty title={say('register.empty')} help={say('register.empty.help')} />}
            <ul class="queue-list register">
              {rulings.map((ruling) => (
                <RulingRow key={`${ruling.case}/${ruling.ruled}`} ruling={ruling} />
              ))}
            </ul>
          </>
        )}
      </Queue>
    </>
  )
}

function RulingRow({ ruling }: { ruling: Ruling }) {
  const { say, language } = useTexts(queueTexts)
  return (
    <li>
      <div class="queue-main">
        <p class="queue-what">
          <span class="tag">{say(`kind.${ruling.kind}`)}</span> {read(ruling.name, language)}
        </p>
        <p class="queue-where">
          <a href={obligationPlace(ruling.deal, ruling.obligation)}>{ruling.dealName}</a>
          <span>{ruling.ownerName}</span>
        </p>
        <dl class="register-both">
          <Said who={say('register.asked', { name: ruling.askerName })} at={ruling.asked} words={ruling.reason} />
          <Said who={say('register.ruled', { name: ruling.rulerName })} at={ruling.ruled} words={ruling.ruling} />
        </dl>
      </div>
      <div class="queue-side">
        <p class="queue-clock">
          {say(
            ruling.kind === 'contest' && ruling.decision === 'refused'
              ? 'decision.dismissed'
              : `decision.${ruling.decision}`,
          )}
        </p>
        <p class="note">
          {ruling.expires !== undefined && (
            <>
              {say('register.until')} <Exact at={ruling.expires} />
              <br />
            </>
          )}
          {ruling.decision !== 'refused' && say(ruling.holds ? 'register.holds' : 'register.over')}
        </p>
      </div>
    </li>
  )
}

function Said({ who, at, words }: { who: string; at: number; words: string }) {
  const { say } = useSay()
  return (
    <div>
      <dt>
        {who} <Ago at={at} />
      </dt>
      <dd class={words === '' ? 'faint' : undefined}>{words === '' ? say('case.noReason') : words}</dd>
    </div>
  )
}
