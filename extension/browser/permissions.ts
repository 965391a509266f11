import { browser } from '@wxt-dev/browser'
import { capabilities } from './capabilities.ts'

/** The pattern under which this browser grants an origin. */
export function patternOf(origin: string): string {
  const { protocol, host, hostname } = new URL(origin)
  return `${protocol}//${capabilities.patternsWithPort ? host : hostname}/*`
}

/** Asks the rep for one host. Must be the first call in a click. Resolves false when refused, or no host at all. */
export function askFor(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] }).catch(() => false)
}

export function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] })
}

/** The origin that a granted pattern names, or nothing for a pattern that may stand for several. */
export function originOf(pattern: string): string | undefined {
  if (!capabilities.patternsWithPort) return undefined
  const found = /^(https?):\/\/([^/*]+)\/\*$/.exec(pattern)
  return found ? new URL(`${found[1]}://${found[2]}`).origin : undefined
}
