import type { ComponentChildren } from 'preact'
import { evidenceTexts } from '#shared/i18n/console.evidence.ts'
import { findStep } from '#shared/process/manual/find.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { read } from '#shared/process/text.ts'
import { useSay, useWho } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import type { Judged } from '../models/deal.ts'
import { share } from '../models/figures.ts'
import { lineText } from '../models/lines.ts'
import { exact } from '../models/moments.ts'
import type { Reading } from '../models/reading.ts'
import { type Case, casesOf } from './cases.ts'
import { type Stood, stoodStill } from './clock.ts'

interface DetailProps {
  one: Obligation
  judged: Judged
  reading: Reading
  asOf: number
}

/** How one obligation was judged: its clock, its evidence with what is kept of the message, the manual, and who decided. */
export function Detail(props: DetailProps) {
  return (
    <dl class="detail">
      <Why {...props} />
      <Clock {...props} />
      <Evidence {...props} />
      <Credit {...props} />
      <Ruled {...props} />
      <JudgedBy {...props} />
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Why({ one, judged }: DetailProps) {
  const { say, language } = useTexts(evidenceTexts)
  const manual = judged.world.manuals.get(one.version)
  const why = one.step === undefined || !manual ? undefined : findStep(manual, one.step)?.step.why
  return why ? <Fact name={say('detail.why')}>{read(why, language)}</Fact> : null
}

function Clock({ one, judged, reading, asOf }: DetailProps) {
  const { say, language } = useTexts(evidenceTexts)
  const when = (moment: number) => exact(moment, language)
  const stood = stoodStill(judged, one, asOf)
  const starts = one.starts !== undefined && one.starts !== one.askedFrom
  const spent = one.spent !== undefined && one.spent !== one.due
  return (
    <>
      <Fact name={say('detail.asked')}>{when(one.askedFrom)}</Fact>
      {starts && <Fact name={say('detail.starts')}>{when(one.starts ?? 0)}</Fact>}
      <Fact name={say('detail.due')}>{one.due === undefined ? say('detail.due.leaving') : when(one.due)}</Fact>
      {spent && <Fact name={say('detail.spent')}>{when(one.spent ?? 0)}</Fact>}
      {stood.length > 0 && (
        <Fact name={say('detail.paused')}>
          {stood.map((pause) => (
            <p key={pause.from}>
              <Pause pause={pause} reading={reading} />
            </p>
          ))}
        </Fact>
      )}
    </>
  )
}

function Pause({ pause: { from, until, waitsFor }, reading }: { pause: Stood; reading: Reading }) {
  const { say, language } = useTexts(evidenceTexts)
  const begin = exact(from, language)
  const span =
    until === undefined
      ? say('detail.paused.now', { from: begin })
      : say('detail.paused.span', { from: begin, until: exact(until, language) })
  return (
    <>{waitsFor === undefined ? span : say('detail.paused.for', { span, reason: reading.names.pause(waitsFor) })}</>
  )
}

/** What met it, when it was told, and all that is kept of the message. */
function Evidence({ one, judged, reading }: DetailProps) {
  const { say, language } = useTexts(evidenceTexts)
  const { say: word } = useSay()
  const event = reading.ledger.events.find(({ id }) => id === one.event)
  const done = one.doneAt !== undefined && exact(one.doneAt, language)
  const undone = one.status === 'missed' || one.status === 'violated' ? 'detail.neverDone' : 'detail.notDone'
  const by = one.doneBy === undefined ? undefined : reading.names.user(one.doneBy)
  const activity = judged.state.activities.find((each) => each.activity === one.activity)
  const message = activity && reading.ledger.events.find(({ id }) => id === activity.event)
  return (
    <>
      <Fact name={say('detail.done')}>
        {done ? (by === undefined ? done : say('detail.done.by', { when: done, name: by })) : say(undone)}
      </Fact>
      <Fact name={say('detail.owed')}>{reading.names.user(one.owedBy)}</Fact>
      {event && (
        <Fact name={say('detail.evidence')}>
          {one.evidence && `${word(`evidence.${one.evidence}`)} · `}
          {word(`source.${event.source}`)} · {say('detail.recorded', { when: exact(event.recorded, language) })} ·{' '}
          <a href={`#line-${event.id}`}>{say('detail.line', { n: event.seq })}</a>
        </Fact>
      )}
      {message && (
        <Fact name={say('detail.message')}>
          {lineText(message, reading)} · {exact(message.at, language)} ·{' '}
          <a href={`#line-${message.id}`}>{say('detail.line', { n: message.seq })}</a>
          <small>{say('detail.message.note')}</small>
        </Fact>
      )}
    </>
  )
}

function Credit({ one }: DetailProps) {
  const { say, language } = useTexts(evidenceTexts)
  const { say: word } = useSay()
  if (!one.settled && one.scored) return null
  const counts =
    one.credit === 10_000
      ? say('detail.credit.full')
      : say('detail.credit.part', { share: share(one.credit, language) })
  const reduced = one.reductions.map(({ why, share: keeps }) =>
    say('detail.credit.reduced', { why: word(`deal.reduction.${why}`), share: share(keeps, language) }),
  )
  return (
    <Fact name={say('detail.credit')}>{[one.scored ? counts : say('detail.credit.none'), ...reduced].join(' · ')}</Fact>
  )
}

function Ruled({ one, judged, reading }: DetailProps) {
  return casesOf(judged.state, reading.ledger, one).map((each) => (
    <CaseFact key={`${each.kind}/${each.at}`} one={each} reading={reading} />
  ))
}

function CaseFact({ one, reading }: { one: Case; reading: Reading }) {
  const { say, language } = useTexts(evidenceTexts)
  const { ruling } = one
  const told = (by: string, at: number) => ({ name: reading.names.user(by), when: exact(at, language) })
  return (
    <Fact name={say(`detail.${one.kind}`)}>
      <p>{say('case.asked', told(one.by, one.at))}</p>
      {one.reason !== undefined && <blockquote>{one.reason}</blockquote>}
      <p>
        {ruling ? say(`case.${ruling.said}`, told(ruling.by, ruling.at)) : say('case.waiting')}
        {ruling?.expires !== undefined && ` · ${say('case.expires', { when: exact(ruling.expires, language) })}`}
      </p>
      {ruling?.reason !== undefined && <blockquote>{ruling.reason}</blockquote>}
    </Fact>
  )
}

/** The version that judged it, and since when this deal followed it. */
function JudgedBy({ one, judged }: DetailProps) {
  const { say, language } = useTexts(evidenceTexts)
  const { role } = useWho()
  const manual = judged.world.manuals.get(one.version)
  const since = judged.state.manuals.find(({ manual: hash }) => hash === one.version)?.from
  if (!manual || since === undefined) return null
  const values = { name: read(manual.name, language), hash: one.version.slice(0, 8), when: exact(since, language) }
  const text = say('detail.manual.version', values)
  return (
    <Fact name={say('detail.manual')}>{role === 'rep' ? text : <a href={`/manuals/${one.version}`}>{text}</a>}</Fact>
  )
}
