import { listDeals } from '#shared/api/deals.ts'
import { changeMember, type Member } from '#shared/api/people.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { dealAddress } from '../models/deals.ts'
import { ActForm } from './actform.tsx'
import { usePeopleSay } from './say.ts'

interface LetGoProps {
  member: Member
  close: () => void
  done: () => void
  changed: (member: Member) => void
}

/** Says what becomes of somebody's deals before they are let go. */
export function LetGo({ member: { user, name }, close, done, changed }: LetGoProps) {
  const { say } = usePeopleSay()
  const { ask } = usePlace().session
  const load = useLoad(user, () => ask(listDeals, { query: { owner: user, open: 'yes', limit: most } }))
  const open = load.value?.deals.length
  const many = load.value?.next === undefined ? 'letGo.open' : 'letGo.open.many'
  return (
    <ActForm
      submit={say('letGo.submit')}
      act={() => ask(changeMember, { params: { user }, body: { active: false } })}
      done={(value) => {
        changed(value)
        done()
      }}
      close={close}
    >
      <p>{say('letGo.means', { name })}</p>
      {open === 0 && <p>{say('letGo.none')}</p>}
      {open !== undefined && open > 0 && (
        <p>
          {say(many, { n: open, name })} <a href={dealAddress({ owner: user, open: 'yes' })}>{say('letGo.see')}</a>
        </p>
      )}
      <p class="note">{say('letGo.stays')}</p>
    </ActForm>
  )
}

/** Open deals counted at most. */
const most = 100
