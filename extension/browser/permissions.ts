import { browser } from '@wxt-dev/browser'

/** Asks the rep for one host. Must be the first call in a click. Resolves false when refused, or no host at all. */
export function askFor(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`${origin}/*`] }).catch(() => false)
}

export function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${origin}/*`] })
}

/** The origin that a granted pattern names, or nothing for a pattern over many hosts. */
export function originOf(pattern: string): string | undefined {
  const found = /^(https?):\/\/([^/*]+)\/\*$/.exec(pattern)
  return found ? new URL(`${found[1]}://${found[2]}`).origin : undefined
}
