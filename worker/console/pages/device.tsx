import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import type { Device, Trouble } from '../models/entry.ts'
import { Ago } from '../parts/ago.tsx'
import { Field } from '../parts/field.tsx'
import { Said } from '../parts/said.tsx'
import { WayIn, WayInForm } from '../parts/wayin.tsx'

type Stage = { is: 'code' } | { is: 'asked'; device: Device } | { is: 'approved' } | { is: 'denied' }
type Fault = Trouble | 'missing'

/** Connects a browser's extension to the account that is signed in here: the owner compares the code, then says yes or no. */
export function DevicePage() {
  const { say } = useSay()
  const stage = useSignal<Stage>({ is: 'code' })
  useTitle(say('device.title'))
  switch (stage.value.is) {
    case 'code':
      return <EnterCode stage={stage} />
    case 'asked':
      return <Compare stage={stage} device={stage.value.device} />
    case 'approved':
    case 'denied':
      return (
        <WayIn title={say(`device.${stage.value.is}.title`)} lead={say(`device.${stage.value.is}.lead`)}>
          <p role="status" class="unseen">
            {say(`device.${stage.value.is}.title`)}
          </p>
        </WayIn>
      )
  }
}

function EnterCode({ stage }: { stage: Signal<Stage> }) {
  const { say } = useSay()
  const { session } = usePlace()
  const code = useSignal(new URLSearchParams(location.search).get('user_code') ?? '')
  const busy = useSignal(false)
  const fault = useSignal<Fault | undefined>(undefined)
  const find = async () => {
    if (code.value.trim() === '') {
      fault.value = 'missing'
      return
    }
    busy.value = true
    const found = await session.device(plain(code.value))
    busy.value = false
    if (typeof found === 'string') fault.value = found
    else stage.value = { is: 'asked', device: found }
  }
  // A link from the extension brings the code along: nothing to type.
  useEffect(() => void (code.value !== '' && find()), [])
  return (
    <WayIn title={say('device.title')} lead={say('device.enter')}>
      <WayInForm
        busy={busy.value}
        fault={fault.value && say(textOf(fault.value))}
        submit={say('device.find')}
        onSubmit={() => void find()}
      >
        <Field label={say('device.label')} type="code" value={code} first />
      </WayInForm>
    </WayIn>
  )
}

function Compare({ stage, device }: { stage: Signal<Stage>; device: Device }) {
  const { say } = useSay()
  const { session } = usePlace()
  const who = useWho()
  const busy = useSignal(false)
  const fault = useSignal<Trouble | undefined>(undefined)
  const rule = async (approve: boolean) => {
    busy.value = true
    const end = await session.ruleDevice(device.code, approve)
    busy.value = false
    if (end === 'ruled') stage.value = { is: approve ? 'approved' : 'denied' }
    else fault.value = end
  }
  return (
    <WayIn title={say('device.title')} lead={say('device.lead')}>
      <p class="device-code">{shown(device.code)}</p>
      <p>{say('device.asks', { what: device.what ?? say('device.asks.unknown') })}</p>
      {device.from !== undefined && device.at !== undefined && (
        <p class="note">
          <Said of="device.from" with={{ from: device.from, when: <Ago at={device.at} /> }} />
        </p>
      )}
      <p>{say('device.as', { name: who.name, email: who.email })}</p>
      {fault.value && (
        <p class="field-fault" role="alert">
          {say(textOf(fault.value))}
        </p>
      )}
      <p class="device-ends">
        <button type="button" class="button primary" disabled={busy.value} onClick={() => void rule(true)}>
          {say('device.approve')}
        </button>
        <button type="button" class="button" disabled={busy.value} onClick={() => void rule(false)}>
          {say('device.deny')}
        </button>
      </p>
    </WayIn>
  )
}

/** Letters and digits alone, as the server knows the code. */
const plain = (code: string) => code.replace(/[^A-Za-z0-9]/g, '').toUpperCase()

/** In two halves, as the extension shows it. */
const shown = (code: string) => code.replace(/^(.{4})(?=.)/, '$1-')

function textOf(fault: Fault) {
  if (fault === 'wrong') return 'device.over'
  return fault === 'missing' ? 'device.missing' : (`signin.${fault}` as const)
}
