import { useEffect } from 'preact/hooks'
import { connectTexts } from '#shared/i18n/extension.connect.ts'
import { outboxTexts } from '#shared/i18n/extension.outbox.ts'
import { Fault } from './Fault.tsx'
import { ask, busy, look, readerLanguage, standing, texts } from './standing.ts'

/** Signing in: on the server's own page, where a short code tells that it is this browser which asks. */
export function Connect({ server }: { server: string }) {
  const text = connectTexts[readerLanguage()]
  const connecting = standing.value?.connecting
  const { host } = new URL(server)
  if (connecting && !connecting.ended) return <Open host={host} code={connecting.code} every={connecting.every} />
  const ended = connecting?.ended
  return (
    <section>
      <h1>{ended ? text[ended] : text.title}</h1>
      <p class="lead">
        {ended ? text[`${ended}Hint`] : standing.value?.person?.lapsed ? text.lapsed : text.hint(host)} <OtherServer />
      </p>
      <Waiting />
      <Fault />
      <button
        type="button"
        class="btn primary large"
        disabled={busy.value}
        onClick={() => void ask({ type: 'connect' })}
      >
        {busy.value ? texts().busy : ended ? text.again : text.begin}
      </button>
    </section>
  )
}

/** The code as it stands on the server's page too. Asks for word of it as often as the server wants to be asked. */
function Open({ host, code, every }: { host: string; code: string; every: number }) {
  const text = connectTexts[readerLanguage()]
  useEffect(() => {
    const timer = setInterval(() => void look(), every)
    return () => clearInterval(timer)
  }, [code, every])
  return (
    <section>
      <h1>{text.title}</h1>
      <p class="lead">
        {text.compare(host)} <OtherServer />
      </p>
      <p class="code">
        <span class="faint">{text.code}</span>
        <b>{code}</b>
      </p>
      <p class="lead" role="status">
        {text.waiting}
      </p>
      <Fault />
      <button type="button" class="btn large" onClick={() => void ask({ type: 'show sign-in' })}>
        {text.show}
      </button>
    </section>
  )
}

/** What still waits of whoever was signed in here, should somebody else come. */
function Waiting() {
  const { person, waiting = 0 } = standing.value ?? {}
  if (!person || waiting === 0) return null
  return <p class="due">{outboxTexts[readerLanguage()].otherPersonKept(waiting)}</p>
}

function OtherServer() {
  const other = () => {
    if (!standing.value) return
    const { server: _, ...rest } = standing.value
    standing.value = rest
  }
  return (
    <button type="button" class="link" onClick={other}>
      {texts().otherServer}
    </button>
  )
}
