import { useState } from 'preact/hooks'
import { askFor } from '#extension/browser/permissions.ts'
import { originOfAddress } from '#extension/rooms/address.ts'
import { connectTexts } from '#shared/i18n/extension.connect.ts'
import { outboxTexts } from '#shared/i18n/extension.outbox.ts'
import { Fault } from './Fault.tsx'
import { ask, busy, fault, readerLanguage, standing, texts } from './standing.ts'

/** Where the organisation's Guiderail is: set by the browser's policy, or an invitation pasted, or typed. */
export function Server() {
  const language = readerLanguage()
  const { settled, waiting = 0 } = standing.value ?? {}
  return (
    <section>
      <h1>{texts().server}</h1>
      {settled === undefined ? <Typed /> : <Settled server={settled} />}
      {waiting > 0 && <p class="due">{outboxTexts[language].otherServerKept(waiting)}</p>}
    </section>
  )
}

/** The browser is asked for that one host, as the first thing in the click. */
async function use(origin: string): Promise<void> {
  if (await askFor(origin)) await ask({ type: 'use server', address: origin })
  else fault.value = 'not-granted'
}

function Settled({ server }: { server: string }) {
  const text = connectTexts[readerLanguage()]
  return (
    <>
      <p class="lead">{text.serverSet(new URL(server).host)}</p>
      <Fault />
      <button type="button" class="btn primary large" disabled={busy.value} onClick={() => void use(server)}>
        {busy.value ? texts().busy : text.connect}
      </button>
    </>
  )
}

/** Of an invitation only the host is taken: what makes it an invitation is for the server's own page. */
function Typed() {
  const text = connectTexts[readerLanguage()]
  const [address, setAddress] = useState('')
  const connect = (event: SubmitEvent) => {
    event.preventDefault()
    const origin = originOfAddress(address)
    if (origin === undefined) fault.value = 'not-an-address'
    else void use(origin)
  }
  return (
    <form onSubmit={connect}>
      <p class="lead">{text.serverHint}</p>
      <label>
        {text.serverLabel}
        <input
          class="field"
          name="server"
          inputMode="url"
          autoComplete="url"
          spellcheck={false}
          placeholder={text.serverExample}
          required
          autofocus
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      <Fault />
      <button type="submit" class="btn primary large" disabled={busy.value}>
        {busy.value ? texts().busy : text.connect}
      </button>
    </form>
  )
}
