import { browser } from '@wxt-dev/browser'
import { patternOf } from './permissions.ts'

const idOf = (origin: string) => `watch ${origin}`

/** The watch script runs on this origin from now on, also after the browser was closed. */
export async function register(origin: string): Promise<void> {
  const id = idOf(origin)
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] })
  if (known.length > 0) return
  await browser.scripting.registerContentScripts([
    { id, js: ['watch.js'], matches: [patternOf(origin)], runAt: 'document_start', persistAcrossSessions: true },
  ])
}

export async function unregister(origin: string): Promise<void> {
  const id = idOf(origin)
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] })
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] })
}
