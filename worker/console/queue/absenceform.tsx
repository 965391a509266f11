import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { delegate } from '#shared/api/delegations.ts'
import { listMembers } from '#shared/api/people.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { faultOf } from './absenceFault.ts'
import { DayField, PersonField } from './absencefields.tsx'

/** Names a stand-in from a day until a day, both included, as the days are where the reader is. */
export function AbsenceForm({ made }: { made: () => void }) {
  const { say } = useTexts(queueTexts)
  const { session, clock } = usePlace()
  const { user, name, role } = useWho()
  const title = useId()
  const absent = useSignal(user)
  const standIn = useSignal('')
  const from = useSignal(dayAt(clock()))
  const to = useSignal(dayAt(clock()))
  const fault = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)
  const members = useLoad('members', () => session.ask(listMembers, { query: { limit: 500 } }))
  const people = (members.value?.members ?? []).filter((one) => one.role !== 'auditor')
  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    fault.value = faultOf({ standIn: standIn.value, from: from.value, to: to.value }, say)
    if (fault.value !== undefined) return
    busy.value = true
    const body = { absent: absent.value, delegate: standIn.value, since: start(from.value), until: start(to.value, 1) }
    const answer = await session.ask(delegate, { body })
    busy.value = false
    if (answer.ok) {
      standIn.value = ''
      made()
    } else if ('offline' in answer) fault.value = say('failed.offline')
    else {
      const refused = answer.problem.faults?.some(({ at }) => at === 'delegate')
      fault.value = say(refused ? 'absence.fault.delegate' : 'failed.other')
    }
  }
  return (
    <form class="absence-form" aria-labelledby={title} onSubmit={submit} noValidate>
      <h2 id={title}>{say('absence.form')}</h2>
      <p class="note">{say('absence.form.note')}</p>
      <div class="absence-fields">
        {role !== 'rep' && (
          <PersonField
            label={say('absence.absent')}
            value={absent}
            people={[{ user, name, teamName: say('absence.me') }, ...people.filter((one) => one.user !== user)]}
          />
        )}
        <PersonField
          label={say('absence.delegate')}
          value={standIn}
          empty={say('absence.choose')}
          people={people.filter((one) => one.user !== absent.value)}
        />
        <DayField label={say('absence.from')} value={from} />
        <DayField label={say('absence.to')} value={to} />
        <button type="submit" class="button primary" disabled={busy.value}>
          {say('absence.submit')}
        </button>
      </div>
      {fault.value && (
        <p class="field-fault" role="alert">
          {fault.value}
        </p>
      )}
    </form>
  )
}

/** The day it is here, as a form's field writes it. */
function dayAt(moment: number): string {
  const day = new Date(moment)
  const part = (n: number) => String(n).padStart(2, '0')
  return `${day.getFullYear()}-${part(day.getMonth() + 1)}-${part(day.getDate())}`
}

/** When a day begins here, or one so many days after it. */
function start(day: string, later = 0): number {
  const date = new Date(`${day}T00:00`)
  date.setDate(date.getDate() + later)
  return date.getTime()
}
