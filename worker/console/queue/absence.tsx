import { useSignal } from '@preact/signals'
import { type Delegation, endDelegation, listDelegations } from '#shared/api/delegations.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { date } from '../models/moments.ts'
import { Empty } from '../parts/notice.tsx'
import { AbsenceForm } from './absenceform.tsx'
import { Queue } from './queue.tsx'

/** Who stands in for whom: the own absence, those one stands in for, and those of the teams one leads. */
export function Absences() {
  const { say } = useTexts(queueTexts)
  const { ask } = usePlace().session
  const { user } = useWho()
  const { again, ...load } = useLoad('absences', () => ask(listDelegations, {}))
  const all = load.value?.delegations ?? []
  const own = all.filter(({ absent }) => absent === user)
  const forMe = all.filter((one) => one.delegate === user)
  const others = all.filter((one) => !own.includes(one) && !forMe.includes(one))
  const title = own[0]
    ? say('absence.own', { name: own[0].delegateName })
    : say(forMe.length > 0 ? 'absence.forMe' : 'absence.none', { n: forMe.length })
  return (
    <Queue title={title} paged={{ load, again, more: again, hasMore: false }}>
      {() => (
        <>
          {all.length === 0 && <Empty title={say('absence.empty')} help={say('absence.empty.help')} />}
          <Part title={say('absence.part.own')} all={own} again={again} may />
          <Part title={say('absence.part.forMe')} all={forMe} again={again} may={false} />
          <Part title={say('absence.part.others')} all={others} again={again} may />
          <AbsenceForm made={again} />
        </>
      )}
    </Queue>
  )
}

interface PartProps {
  title: string
  all: readonly Delegation[]
  again: () => void
  /** May the reader end them? */
  may: boolean
}

function Part({ title, all, again, may }: PartProps) {
  if (all.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul class="queue-list">
        {all.map((one) => (
          <AbsenceRow key={one.id} absence={one} again={again} may={may} />
        ))}
      </ul>
    </section>
  )
}

function AbsenceRow({ absence, again, may }: { absence: Delegation; again: () => void; may: boolean }) {
  const { say, language } = useTexts(queueTexts)
  const { session, now } = usePlace()
  const fault = useSignal<string | undefined>(undefined)
  const begun = absence.since <= now.value
  const end = async () => {
    const answer = await session.ask(endDelegation, { params: { delegation: absence.id } })
    if (answer.ok) again()
    else fault.value = say('offline' in answer ? 'failed.offline' : 'failed.other')
  }
  return (
    <li>
      <div class="queue-main">
        <p class="queue-what">{say('absence.who', { absent: absence.absentName, delegate: absence.delegateName })}</p>
        <p class="queue-where">
          <span>
            {/* The last day is the one that the end closes. */}
            {say('absence.days', { from: date(absence.since, language), to: date(absence.until - 1, language) })}
          </span>
          {begun && <span>{say('absence.now')}</span>}
        </p>
        {fault.value && (
          <p class="field-fault" role="alert">
            {fault.value}
          </p>
        )}
      </div>
      {may && (
        <div class="queue-side">
          <button type="button" class="button" onClick={() => void end()}>
            {say(begun ? 'absence.end' : 'absence.takeBack')}
          </button>
        </div>
      )}
    </li>
  )
}
