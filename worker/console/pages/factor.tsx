import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { encode } from 'uqr'
import { usePlace, useSay } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import type { Enrolment, Trouble } from '../models/entry.ts'
import { BackupCodes } from '../parts/backupcodes.tsx'
import { Field } from '../parts/field.tsx'
import { WayIn, WayInForm } from '../parts/wayin.tsx'
import { faultOfCode } from './signin.tsx'

/** Setting up a second factor: the password again, the app, the backup codes, a first code. Nothing else is open before. */
export function FactorPage() {
  const { say } = useSay()
  const { session } = usePlace()
  useTitle(say('factor.title'))
  return (
    <WayIn title={say('factor.title')} lead={say('factor.lead')}>
      <SetUpFactor />
      <button type="button" class="link" onClick={() => void session.signOut()}>
        {say('factor.later')}
      </button>
    </WayIn>
  )
}

/** The steps of it, for whoever must and for whoever wants to. */
export function SetUpFactor({ done = () => {} }: { done?: () => void }) {
  const enrolment = useSignal<Enrolment | undefined>(undefined)
  return enrolment.value ? <Confirm enrolment={enrolment.value} done={done} /> : <Begin enrolment={enrolment} />
}

function Begin({ enrolment }: { enrolment: Signal<Enrolment | undefined> }) {
  const { say } = useSay()
  const { session } = usePlace()
  const busy = useSignal(false)
  const fault = useSignal<Trouble | undefined>(undefined)
  const password = useSignal('')
  const submit = async () => {
    busy.value = true
    const given = await session.enrol(password.value)
    busy.value = false
    if (typeof given === 'string') fault.value = given
    else enrolment.value = given
  }
  return (
    <WayInForm
      busy={busy.value}
      fault={fault.value && say(fault.value === 'wrong' ? 'factor.wrong' : `signin.${fault.value}`)}
      submit={say('factor.begin')}
      onSubmit={() => void submit()}
    >
      <Field label={say('factor.password')} type="password" autocomplete="current-password" value={password} first />
    </WayInForm>
  )
}

function Confirm({ enrolment, done }: { enrolment: Enrolment; done: () => void }) {
  const { say } = useSay()
  const { session } = usePlace()
  const busy = useSignal(false)
  const fault = useSignal<Trouble | undefined>(undefined)
  const code = useSignal('')
  const submit = async () => {
    busy.value = true
    const end = await session.code(code.value)
    busy.value = false
    fault.value = end === 'signed in' ? undefined : end
    if (end === 'signed in') done()
  }
  return (
    <>
      <section class="factor-part" aria-labelledby="factor-scan">
        <h2 id="factor-scan">{say('factor.scan.title')}</h2>
        <p class="note">{say('factor.scan.lead')}</p>
        <QrCode text={enrolment.uri} label={say('factor.scan.image')} />
        <p class="note">{say('factor.scan.secret')}</p>
        <p class="factor-secret">{grouped(enrolment.secret)}</p>
      </section>
      <BackupCodes codes={enrolment.backupCodes} />
      <WayInForm
        busy={busy.value}
        fault={fault.value && say(fault.value === 'wrong' ? 'factor.confirm.wrong' : faultOfCode(fault.value))}
        submit={say('factor.confirm')}
        onSubmit={() => void submit()}
      >
        <Field label={say('factor.confirm.title')} type="code" autocomplete="one-time-code" value={code} />
      </WayInForm>
    </>
  )
}

/** Dark on light in either theme: that is what cameras read. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 })
  useEffect(() => document.getElementById('factor-scan')?.scrollIntoView({ block: 'nearest' }), [])
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg class="factor-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <path d={path} />
    </svg>
  )
}

/** In fours, as people copy it. */
function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
