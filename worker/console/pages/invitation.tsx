import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { acceptInvitation, type LinkView, readInvitation } from '#shared/api/invitations.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import { type Trouble, troubleOf } from '../models/load.ts'
import { Field } from '../parts/field.tsx'
import { TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { WayIn, WayInForm } from '../parts/wayin.tsx'

type Stage = { is: 'reading' } | { is: 'open'; link: LinkView } | { is: 'over' } | { is: 'trouble'; trouble: Trouble }

/** Where a link of an invitation, or of a new password, leads. The secret stands behind the `#`: no server log sees it. */
export function InvitationPage() {
  const { say } = useSay()
  const { session, speak, chosen } = usePlace()
  const stage = useSignal<Stage>({ is: 'reading' })
  const token = location.hash.slice(1)
  const read = async () => {
    stage.value = { is: 'reading' }
    const answer = await session.askOpenly(readInvitation, { body: { token } })
    if (answer.ok) {
      if (!chosen.value) speak(answer.value.language)
      stage.value = { is: 'open', link: answer.value }
    } else {
      const trouble = troubleOf(answer)
      stage.value =
        trouble.is === 'problem' && trouble.problem.status < 500 ? { is: 'over' } : { is: 'trouble', trouble }
    }
  }
  useEffect(() => void read(), [])
  switch (stage.value.is) {
    case 'reading':
      return (
        <main class="page">
          <Skeleton rows={4} heading />
        </main>
      )
    case 'trouble':
      return (
        <main class="page">
          <TroubleNotice trouble={stage.value.trouble} again={() => void read()} />
        </main>
      )
    case 'over':
      return (
        <WayIn title={say('invitation.over.title')} lead={say('invitation.over.lead')}>
          <p class="device-ends">
            <a class="button primary" href="/">
              {say('invitation.over.signin')}
            </a>
          </p>
        </WayIn>
      )
    case 'open':
      return <Accept link={stage.value.link} token={token} stage={stage} />
  }
}

function Accept({ link, token, stage }: { link: LinkView; token: string; stage: Signal<Stage> }) {
  const { say } = useSay()
  const { session } = usePlace()
  const name = useSignal(link.name)
  const password = useSignal('')
  const busy = useSignal(false)
  const fault = useSignal('')
  const joins = link.purpose === 'join'
  const title = joins ? say('invitation.title', { organisation: link.organisation }) : say('invitation.reset.title')
  useTitle(title)
  const submit = async () => {
    if (name.value.trim() === '' || password.value === '') {
      fault.value = say('invitation.missing')
      return
    }
    busy.value = true
    const body = { token, password: password.value, ...(joins ? { name: name.value.trim() } : {}) }
    const answer = await session.askOpenly(acceptInvitation, { body })
    if (answer.ok) {
      history.replaceState(null, '', '/')
      await session.signIn(answer.value.email, password.value)
      dispatchEvent(new PopStateEvent('popstate'))
      return
    }
    busy.value = false
    const trouble = troubleOf(answer)
    if (trouble.is === 'offline') fault.value = say('signin.offline')
    else if (trouble.problem.status === 429) fault.value = say('signin.many')
    else if (trouble.problem.faults) fault.value = say('invitation.weak')
    else if (trouble.problem.status < 500) stage.value = { is: 'over' }
    else fault.value = say('signin.failed')
  }
  return (
    <WayIn
      title={title}
      lead={say(joins ? 'invitation.lead' : 'invitation.reset.lead', {
        name: link.name,
        email: link.email,
        role: say(`role.${link.role}`),
      })}
    >
      <WayInForm
        busy={busy.value}
        fault={fault.value || undefined}
        submit={say(busy.value ? 'invitation.busy' : joins ? 'invitation.submit' : 'invitation.reset.submit')}
        onSubmit={() => void submit()}
      >
        {joins && <Field label={say('invitation.name')} autocomplete="name" value={name} />}
        <Field
          label={say('invitation.password')}
          type="password"
          autocomplete="new-password"
          value={password}
          hint={say('invitation.password.hint')}
          first
        />
      </WayInForm>
    </WayIn>
  )
}
