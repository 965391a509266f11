import { useSignal } from '@preact/signals'
import type { Shown } from '#shared/api/people.ts'
import { type Member, resetMember } from '#shared/api/people.ts'
import { usePlace } from '../app/place.tsx'
import { ActForm } from './actform.tsx'
import { Once } from './once.tsx'
import { usePeopleSay } from './say.ts'

interface ResetProps {
  member: Member
  close: () => void
  done: () => void
}

/** Makes a link by which somebody sets a new password, and begins anew with the second factor if asked. */
export function Reset({ member: { user, name }, close, done }: ResetProps) {
  const { say } = usePeopleSay()
  const { ask } = usePlace().session
  const forget = useSignal(false)
  const shown = useSignal<Shown | undefined>(undefined)
  if (shown.value) {
    const { link, expires } = shown.value
    return (
      <Once label={say('once.link')} text={link} expires={expires} help={say('reset.made', { name })} close={done} />
    )
  }
  return (
    <ActForm
      submit={say('reset.make')}
      act={() => ask(resetMember, { params: { user }, body: { forgetSecondFactor: forget.value } })}
      done={(value) => {
        shown.value = value
      }}
      close={close}
    >
      <p>{say('reset.means', { name })}</p>
      <fieldset>
        <label>
          <input
            type="checkbox"
            checked={forget.value}
            onChange={({ currentTarget }) => {
              forget.value = currentTarget.checked
            }}
          />
          {say('reset.forget')}
        </label>
      </fieldset>
      <p class="note">{say('reset.forget.means')}</p>
    </ActForm>
  )
}
