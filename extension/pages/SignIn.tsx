import { useState } from 'preact/hooks'
import { outboxTexts } from '#shared/i18n/extension.outbox.ts'
import { Fault } from './Fault.tsx'
import { ask, busy, readerLanguage, standing, texts } from './standing.ts'

/** E-mail and password, sent to the server only and kept nowhere. */
export function SignIn({ server }: { server: string }) {
  const text = texts()
  const [email, setEmail] = useState(standing.value?.person?.email ?? '')
  const [password, setPassword] = useState('')
  const { person, waiting = 0 } = standing.value ?? {}
  const isOther = person !== undefined && email.trim().toLowerCase() !== person.email.toLowerCase()
  const enter = (event: SubmitEvent) => {
    event.preventDefault()
    void ask({ type: 'sign in', email: email.trim(), password })
  }
  const other = () => {
    if (standing.value) {
      const { server: _, ...rest } = standing.value
      standing.value = rest
    }
  }
  return (
    <form onSubmit={enter}>
      <h1>{text.signIn}</h1>
      <p class="lead">
        {text.signInHint(new URL(server).host)}{' '}
        <button type="button" class="link" onClick={other}>
          {text.otherServer}
        </button>
      </p>
      <label>
        {text.email}
        <input
          class="field"
          name="email"
          type="email"
          autoComplete="username"
          required
          autofocus
          value={email}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
      </label>
      <label>
        {text.password}
        <input
          class="field"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      {waiting > 0 && isOther && <p class="due">{outboxTexts[readerLanguage()].otherPersonKept(waiting)}</p>}
      <Fault />
      <button type="submit" class="btn primary large" disabled={busy.value}>
        {busy.value ? text.busy : text.enter}
      </button>
    </form>
  )
}
