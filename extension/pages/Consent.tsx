import { ask, busy, texts } from './standing.ts'

/** Four lines before anything is read: what it reads, what it sends, what the manager sees, what nobody sees. */
export function Consent() {
  const text = texts()
  return (
    <section>
      <h1>{text.welcome}</h1>
      <p class="lead">{text.lead}</p>
      <dl class="promises">
        {text.promises.map((promise) => (
          <div key={promise.title}>
            <dt>{promise.title}</dt>
            <dd>{promise.text}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="btn primary large" disabled={busy.value} onClick={() => void ask({ type: 'agree' })}>
        {text.agree}
      </button>
      <p class="faint">{text.agreeHint}</p>
    </section>
  )
}
