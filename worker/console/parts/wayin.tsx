import type { ComponentChildren } from 'preact'
import { useSay } from '../app/place.tsx'
import { LanguageSwitch } from './languageswitch.tsx'

/** The card in the middle of every page that leads in. */
export function WayIn({ title, lead, children }: { title: string; lead?: string; children: ComponentChildren }) {
  const { say } = useSay()
  return (
    <main class="signin">
      <div class="signin-card">
        <p class="brand">
          <img src="/icon.svg" alt="" width="28" height="28" /> {say('app.name')}
        </p>
        <h1>{title}</h1>
        {lead && <p class="note">{lead}</p>}
        {children}
      </div>
      <LanguageSwitch />
    </main>
  )
}

interface FormProps {
  busy: boolean
  fault: string | undefined
  submit: string
  onSubmit: () => void
  children: ComponentChildren
}

/** Its form: one thing to do, and in words what went wrong. */
export function WayInForm({ busy, fault, submit, onSubmit, children }: FormProps) {
  return (
    <form
      noValidate
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onSubmit()
      }}
    >
      {children}
      {fault && (
        <p class="field-fault" role="alert">
          {fault}
        </p>
      )}
      <button type="submit" class="button primary" disabled={busy}>
        {submit}
      </button>
    </form>
  )
}
