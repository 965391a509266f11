import { useEffect, useId, useRef } from 'preact/hooks'

interface FieldProps {
  label: string
  type?: 'email' | 'password' | 'text' | 'code'
  autocomplete?: string
  value: { value: string }
  /** The field that has the focus when the page opens. */
  first?: boolean
  hint?: string
  invalid?: boolean
}

/** A labelled field of a form; what is typed stays in `value`. A code gets the digits of a phone's keyboard. */
export function Field({ label, type = 'text', autocomplete = 'off', value, first = false, hint, invalid }: FieldProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (first) input.current?.focus()
  }, [first])
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        {...kinds[type]}
        class={type === 'code' ? 'code' : undefined}
        autocomplete={autocomplete}
        autocapitalize="off"
        spellcheck={false}
        required
        aria-invalid={invalid ? true : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value.value}
        onInput={({ currentTarget }) => {
          value.value = currentTarget.value
        }}
      />
      {hint && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}

const kinds = {
  email: { type: 'email' },
  password: { type: 'password' },
  text: { type: 'text' },
  code: { type: 'text' },
} as const
