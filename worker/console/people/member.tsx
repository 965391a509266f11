import { useSignal } from '@preact/signals'
import { changeMember, type Member } from '#shared/api/people.ts'
import type { OrganisationRole } from '#shared/api/session.ts'
import type { Team } from '#shared/api/teams.ts'
import type { Language } from '#shared/process/text.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { ActForm, Choice } from './actform.tsx'
import { LetGo } from './letgo.tsx'
import { Reset } from './reset.tsx'
import { useRoles, useTeamOptions } from './rolechoice.ts'
import { usePeopleSay } from './say.ts'

interface SheetProps {
  member: Member
  teams: readonly Team[]
  close: () => void
  changed: (member: Member) => void
}

/** What an admin changes of one person: what they are called, what they may do, where they stand, whether they are there. */
export function MemberSheet(props: SheetProps) {
  const { say } = usePeopleSay()
  const { user, name, active } = props.member
  const step = useSignal<'change' | 'let go' | 'reset'>('change')
  const self = useWho().user === user
  const back = () => {
    step.value = 'change'
  }
  const titles = { change: 'manage.title', 'let go': 'letGo.title', reset: 'reset.title' } as const
  return (
    <Dialog title={say(titles[step.value], { name })} close={props.close}>
      {step.value === 'let go' && <LetGo {...props} close={back} done={props.close} />}
      {step.value === 'reset' && <Reset member={props.member} close={back} done={props.close} />}
      {step.value === 'change' && (active ? <Change {...props} /> : <TakeBack {...props} />)}
      {step.value === 'change' && active && (
        <div class="people-further">
          {self ? (
            <p class="note">{say('manage.self')}</p>
          ) : (
            <>
              <button type="button" class="link" onClick={() => (step.value = 'reset')}>
                {say('reset')}
              </button>
              <button type="button" class="link" onClick={() => (step.value = 'let go')}>
                {say('letGo')}
              </button>
            </>
          )}
        </div>
      )}
    </Dialog>
  )
}

function Change({ member, teams, close, changed }: SheetProps) {
  const { say } = usePeopleSay()
  const { ask } = usePlace().session
  const name = useSignal(member.name)
  const role = useSignal<OrganisationRole>(member.role)
  const team = useSignal(member.team)
  const language = useSignal<Language>(member.language ?? 'zh-CN')
  const moved = team.value !== member.team
  return (
    <ActForm
      submit={say('save')}
      missing={() => (name.value.trim() === '' ? say('fault.name') : undefined)}
      act={() =>
        ask(changeMember, {
          params: { user: member.user },
          body: {
            role: role.value,
            team: team.value,
            name: name.value.trim(),
            ...(member.language === undefined ? {} : { language: language.value }),
          },
        })
      }
      done={(value) => {
        changed(value)
        close()
      }}
      close={close}
    >
      {member.email !== undefined && <p class="faint">{member.email}</p>}
      <Field label={say('name')} value={name} />
      <Choice label={say('column.role')} value={role} options={useRoles()} hint={say(`role.means.${role.value}`)} />
      <Choice
        label={say('team')}
        value={team}
        options={useTeamOptions(teams)}
        {...(moved ? { hint: say('team.moved') } : {})}
      />
      <Choice label={say('language')} value={language} options={tongues} />
    </ActForm>
  )
}

function TakeBack({ member, close, changed }: SheetProps) {
  const { say } = usePeopleSay()
  const { ask } = usePlace().session
  return (
    <ActForm
      submit={say('takeBack')}
      act={() => ask(changeMember, { params: { user: member.user }, body: { active: true } })}
      done={(value) => {
        changed(value)
        close()
      }}
      close={close}
    >
      <p>{say('takeBack.means', { name: member.name, team: member.teamName })}</p>
    </ActForm>
  )
}

/** Each language is named in itself. */
export const tongues = [
  { value: 'zh-CN', text: '中文' },
  { value: 'en', text: 'English' },
] as const satisfies readonly { value: Language; text: string }[]
