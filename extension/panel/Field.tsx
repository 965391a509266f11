import type { ComponentProps } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { FieldCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { isBusy } from './model.ts'
import { trusted } from './trusted.ts'

/** More ways to answer than this are a list to choose from instead of buttons. */
const mostButtons = 6

/** Something to fill in, by its type: a click where that is enough, else a field of its own. What does not fit is said here. */
export function Field({ field }: { field: FieldCard }) {
  const { texts, state } = useDrawing()
  const fault = state.fault?.attribute === field.key ? texts.fault[state.fault.expected] : undefined
  const options = optionsOf(field, texts)
  const id = useId()
  return (
    <fieldset class="fill" aria-label={field.name}>
      {options && options.length <= mostButtons ? (
        <Options field={field} options={options} />
      ) : (
        <Typed field={field} options={options} fault={fault !== undefined ? id : undefined} />
      )}
      {fault !== undefined && (
        <p class="late" role="alert" id={id}>
          {fault}
        </p>
      )}
    </fieldset>
  )
}

interface Option {
  value: string | boolean
  name: string
}

function optionsOf({ type, values }: FieldCard, { yes, no }: { yes: string; no: string }): Option[] | undefined {
  if (type === 'choice') return values ?? []
  if (type !== 'boolean') return undefined
  return [
    { value: true, name: yes },
    { value: false, name: no },
  ]
}

function Options({ field, options }: { field: FieldCard; options: Option[] }) {
  const { model, state } = useDrawing()
  return options.map(({ value, name }) => (
    <button
      key={name}
      type="button"
      class="chip"
      aria-pressed={field.value === value}
      disabled={isBusy(state, 'fill')}
      onClick={trusted(() => void model.ask({ type: 'fill', attribute: field.key, value }))}
    >
      {name}
    </button>
  ))
}

/** `fault` is the id of what is said about a value that does not fit. */
function Typed({
  field,
  options,
  fault,
}: {
  field: FieldCard
  options: Option[] | undefined
  fault: string | undefined
}) {
  const { texts, model, state } = useDrawing()
  const [text, setText] = useState(field.value === undefined ? '' : String(field.value))
  const shared = {
    class: 'field',
    value: text,
    required: true,
    'aria-label': field.unit === undefined ? field.name : `${field.name} (${field.unit})`,
    'aria-invalid': fault !== undefined,
    ...(fault !== undefined && { 'aria-describedby': fault }),
  }
  return (
    <form
      class="typed"
      onSubmit={(event) => {
        event.preventDefault()
        if (event.isTrusted && text.trim() !== '')
          void model.ask({ type: 'fill', attribute: field.key, value: text.trim() })
      }}
    >
      {options ? (
        <select {...shared} onChange={(event) => setText(event.currentTarget.value)}>
          <option value="" disabled />
          {options.map(({ value, name }) => (
            <option key={name} value={String(value)}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <Input field={field} shared={{ ...shared, onInput: (event) => setText(event.currentTarget.value) }} />
      )}
      {field.unit !== undefined && (
        <span class="mute" aria-hidden="true">
          {field.unit}
        </span>
      )}
      <button type="submit" class="btn" disabled={isBusy(state, 'fill')}>
        {texts.save}
      </button>
    </form>
  )
}

type Shared = Pick<ComponentProps<'input'>, 'class' | 'value' | 'required' | 'onInput'>

/** A number is typed as text, so that 50万 or 12,000 can be read and a fault can be told. */
function Input({ field: { type }, shared }: { field: FieldCard; shared: Shared }) {
  if (type === 'date') return <input {...shared} type="date" />
  return <input {...shared} type="text" inputMode={type === 'number' ? 'decimal' : 'text'} maxLength={500} />
}
