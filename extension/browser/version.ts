import { browser } from '@wxt-dev/browser'

/** The version of this extension, as its manifest names it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version
}
