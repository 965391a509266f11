import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { inviteMember } from '#shared/api/invitations.ts'
import type { Shown } from '#shared/api/people.ts'
import type { OrganisationRole } from '#shared/api/session.ts'
import type { Team } from '#shared/api/teams.ts'
import type { Language } from '#shared/process/text.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { ActForm, Choice } from './actform.tsx'
import { tongues } from './member.tsx'
import { Once } from './once.tsx'
import { partAddress } from './query.ts'
import { useRoles, useTeamOptions } from './rolechoice.ts'
import { usePeopleSay } from './say.ts'

/** Invites somebody. What was typed is kept while the page is open. */
export function InviteButton({ teams }: { teams: readonly Team[] }) {
  const { say } = usePeopleSay()
  const { route } = useLocation()
  const who = useWho()
  const open = useSignal(false)
  const shown = useSignal<Shown | undefined>(undefined)
  const typed = {
    email: useSignal(''),
    name: useSignal(''),
    role: useSignal<OrganisationRole>('rep'),
    team: useSignal(who.team.id),
    language: useSignal<Language>(who.language),
  }
  const close = () => {
    open.value = false
    if (shown.value) route(partAddress('invitations'))
    shown.value = undefined
  }
  return (
    <>
      <button type="button" class="button primary" onClick={() => (open.value = true)}>
        {say('invite')}
      </button>
      {open.value && (
        <Dialog title={shown.value ? say('invite.made', { name: typed.name.value }) : say('invite')} close={close}>
          {shown.value ? (
            <Once
              label={say('once.link')}
              text={shown.value.link}
              expires={shown.value.expires}
              help={say('invite.made.help')}
              close={() => {
                typed.email.value = ''
                typed.name.value = ''
                close()
              }}
            />
          ) : (
            <InviteForm teams={teams} typed={typed} close={close} done={(value) => (shown.value = value)} />
          )}
        </Dialog>
      )}
    </>
  )
}

interface Typed {
  email: { value: string }
  name: { value: string }
  role: { value: OrganisationRole }
  team: { value: string }
  language: { value: Language }
}

interface FormProps {
  teams: readonly Team[]
  typed: Typed
  close: () => void
  done: (shown: Shown) => void
}

function InviteForm({ teams, typed, close, done }: FormProps) {
  const { say } = usePeopleSay()
  const { ask } = usePlace().session
  const { email, name, role, team, language } = typed
  const missing = () => {
    if (!/^\S+@\S+\.\S+$/.test(email.value.trim())) return say('fault.email')
    return name.value.trim() === '' ? say('fault.name') : undefined
  }
  return (
    <ActForm
      submit={say('invite.make')}
      missing={missing}
      act={() =>
        ask(inviteMember, {
          body: {
            email: email.value.trim(),
            name: name.value.trim(),
            role: role.value,
            team: team.value,
            language: language.value,
          },
        })
      }
      done={done}
      close={close}
    >
      <p>{say('invite.means')}</p>
      <Field label={say('email')} type="email" value={email} first />
      <Field label={say('name')} value={name} />
      <Choice label={say('column.role')} value={role} options={useRoles()} hint={say(`role.means.${role.value}`)} />
      <Choice label={say('team')} value={team} options={useTeamOptions(teams)} />
      <Choice label={say('language')} value={language} options={tongues} />
    </ActForm>
  )
}
