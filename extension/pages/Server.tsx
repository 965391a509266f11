import { useState } from 'preact/hooks'
import { askFor } from '#extension/browser/permissions.ts'
import { originOfAddress } from '#extension/rooms/address.ts'
import { outboxTexts } from '#shared/i18n/extension.outbox.ts'
import { Fault } from './Fault.tsx'
import { ask, busy, fault, readerLanguage, standing, texts } from './standing.ts'

/** The server's address; the browser is asked for that one host. */
export function Server() {
  const text = texts()
  const [address, setAddress] = useState('')
  const waiting = standing.value?.waiting ?? 0
  const connect = async (event: SubmitEvent) => {
    event.preventDefault()
    const origin = originOfAddress(address)
    if (origin === undefined) fault.value = 'not-an-address'
    else if (await askFor(origin)) await ask({ type: 'use server', address: origin })
    else fault.value = 'not-granted'
  }
  return (
    <form onSubmit={(event) => void connect(event)}>
      <h1>{text.server}</h1>
      <p class="lead">{text.serverHint}</p>
      <label>
        {text.serverLabel}
        <input
          class="field"
          name="server"
          inputMode="url"
          autoComplete="url"
          spellcheck={false}
          placeholder="guiderail.example.com"
          required
          autofocus
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      {waiting > 0 && <p class="due">{outboxTexts[readerLanguage()].otherServerKept(waiting)}</p>}
      <Fault />
      <button type="submit" class="btn primary large" disabled={busy.value}>
        {busy.value ? text.busy : text.connect}
      </button>
    </form>
  )
}
