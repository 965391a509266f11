import { useSignal } from '@preact/signals'
import { createKey } from '#shared/api/apiKeys.ts'
import { type Scope, scopes } from '#shared/api/operation.ts'
import { usePlace } from '../app/place.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { ActForm, Choice } from './actform.tsx'
import { Once } from './once.tsx'
import { usePeopleSay } from './say.ts'

const day = 86_400_000
const lives = ['30', '90', '180', '365'] as const
type Life = (typeof lives)[number]

/** Makes a key, and shows it this once. */
export function KeyButton({ again }: { again: () => void }) {
  const { say } = usePeopleSay()
  const open = useSignal(false)
  const made = useSignal<{ key: string; expires: number } | undefined>(undefined)
  const close = () => {
    open.value = false
    if (made.value) again()
    made.value = undefined
  }
  return (
    <>
      <button type="button" class="button" onClick={() => (open.value = true)}>
        {say('keys.new')}
      </button>
      {open.value && (
        <Dialog title={say(made.value ? 'keys.made' : 'keys.new')} close={close}>
          {made.value ? (
            <Once
              label={say('keys.key')}
              text={made.value.key}
              expires={made.value.expires}
              help={say('keys.made.help')}
              close={close}
            />
          ) : (
            <KeyForm close={close} done={(value) => (made.value = value)} />
          )}
        </Dialog>
      )}
    </>
  )
}

function KeyForm({ close, done }: { close: () => void; done: (made: { key: string; expires: number }) => void }) {
  const { say } = usePeopleSay()
  const { clock, session } = usePlace()
  const name = useSignal('')
  const chosen = useSignal<readonly Scope[]>(['read'])
  const life = useSignal<Life>('90')
  const missing = () => {
    if (name.value.trim() === '') return say('fault.name')
    return chosen.value.length === 0 ? say('fault.scopes') : undefined
  }
  return (
    <ActForm
      submit={say('keys.make')}
      missing={missing}
      act={() =>
        session.ask(createKey, {
          body: { name: name.value.trim(), scopes: [...chosen.value], expires: clock() + Number(life.value) * day },
        })
      }
      done={done}
      close={close}
    >
      <Field label={say('keys.name')} value={name} first hint={say('keys.name.hint')} />
      <fieldset>
        <legend>{say('keys.scopes')}</legend>
        {scopes.map((scope) => (
          <label key={scope}>
            <input
              type="checkbox"
              checked={chosen.value.includes(scope)}
              onChange={({ currentTarget: { checked } }) => {
                chosen.value = scopes.filter((one) => (one === scope ? checked : chosen.value.includes(one)))
              }}
            />
            {say(`scope.${scope}`)}
          </label>
        ))}
      </fieldset>
      <Choice
        label={say('keys.life')}
        value={life}
        options={lives.map((value) => ({ value, text: say('keys.days', { n: Number(value) }) }))}
      />
    </ActForm>
  )
}
