import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { OrganisationView } from '#shared/api/organisation.ts'
import type { Fault } from '#shared/api/problem.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useBase } from './base.ts'
import { type Change, type Field, saveField } from './save.ts'
import { useSettingsSay } from './say.ts'

interface SettingProps {
  field: Field
  view: Signal<OrganisationView>
  /** What is to be saved; nothing while it is as it was. */
  change: Change | undefined
  /** Shows again what is saved, and what was typed in its place is let go. */
  settle: (view: OrganisationView) => void
  /** What is saved, in words. */
  told: (view: OrganisationView) => string
  /** What is wrong with what was typed, if anything: then nothing leaves. */
  wrong?: () => string | undefined
  /** The same of a fault that the server found. */
  faulty?: (fault: Fault) => string
  /** May it be saved yet? */
  ready?: boolean
  changed: () => void
  children: ComponentChildren
}

type Said = { is: 'saved' } | { is: 'fault'; text: string } | undefined

/** One thing that holds for the organisation, what it does in a sentence, and its own way to be saved. */
export function Setting(props: SettingProps) {
  const { field, view, change, settle, told, ready = true, children } = props
  const { say } = useSettingsSay()
  const { ask } = usePlace().session
  const admin = useWho().role === 'admin'
  const title = useId()
  const said = useSignal<Said>(undefined)
  const busy = useSignal(false)
  const base = useBase(field, { now: view.value, open: change !== undefined, settle })
  const fault = (text: string) => {
    said.value = { is: 'fault', text }
  }
  const save = async (event: Event) => {
    event.preventDefault()
    if (busy.value || !ready || change === undefined) return
    const wrong = props.wrong?.()
    if (wrong !== undefined) return fault(wrong)
    busy.value = true
    const end = await saveField(ask, field, base.current, change)
    busy.value = false
    if (end.is === 'offline' || end.is === 'failed') {
      const [first] = end.faults
      return fault(first && props.faulty ? props.faulty(first) : say(`failed.${end.is}`))
    }
    view.value = end.view
    base.current = end.view
    if (end.is === 'changed') return fault(say('failed.changed', { now: told(end.view) }))
    said.value = { is: 'saved' }
    settle(end.view)
    props.changed()
  }
  const open = change !== undefined
  return (
    <section>
      <h2 id={title}>{say(field)}</h2>
      <p class="settings-means">{say(`${field}.means`)}</p>
      <form class="settings-form" aria-labelledby={title} onSubmit={save} noValidate>
        <fieldset disabled={!admin}>{children}</fieldset>
        {said.value?.is === 'fault' && open && (
          <p class="field-fault" role="alert">
            {said.value.text}
          </p>
        )}
        {open && (
          <Ends
            busy={busy.value}
            ready={ready}
            undo={() => {
              said.value = undefined
              base.current = view.value
              settle(view.value)
            }}
          />
        )}
        <p class="settings-saved" role="status">
          {said.value?.is === 'saved' && !open && say('saved')}
        </p>
      </form>
    </section>
  )
}

function Ends({ busy, ready, undo }: { busy: boolean; ready: boolean; undo: () => void }) {
  const { say } = useSettingsSay()
  return (
    <div class="settings-ends">
      <button type="submit" class="button primary" disabled={busy || !ready}>
        {say(busy ? 'sending' : 'save')}
      </button>
      <button type="button" class="link" onClick={undo}>
        {say('undo')}
      </button>
    </div>
  )
}
