/** The browsers that a build is for. The build for Chrome serves Edge too. */
export type Browser = 'chrome' | 'firefox'

/** What differs from browser to browser, as far as anything of ours depends on it. */
export interface Capabilities {
  /** Whether a host can be asked for at one port only; where not, all ports of that host are granted together. */
  patternsWithPort: boolean
}

const table: Readonly<Record<Browser, Capabilities>> = {
  chrome: { patternsWithPort: true },
  firefox: { patternsWithPort: false },
}

/** Those of the browser that this build is for. */
export const capabilities: Capabilities = table[import.meta.env.FIREFOX ? 'firefox' : 'chrome']
