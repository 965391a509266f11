import { browser } from '@wxt-dev/browser'

/** What the organisation's administrators set for this extension in the browser's own policy, as it was written there. */
export async function managed(): Promise<unknown> {
  // A browser without any policy for us may say so by throwing.
  return browser.storage.managed.get(null).catch(() => ({}))
}
