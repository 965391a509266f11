/** The browsers that a build is for. The build for Chrome serves Edge too. */
export type Browser = 'chrome' | 'firefox'

/** What differs from browser to browser, as far as anything of ours depends on it. */
export interface Capabilities {
  /** Whether a host can be asked for at one port only; where not, all ports of that host are granted together. */
  patternsWithPort: boolean
  /** What lies beside the page and stays open: each browser has its own, opened by its own call. */
  beside: 'side panel' | 'sidebar'
  /** Whether a message of the browser's own can carry buttons. */
  noticeButtons: boolean
}

const table: Readonly<Record<Browser, Capabilities>> = {
  chrome: { patternsWithPort: true, beside: 'side panel', noticeButtons: true },
  firefox: { patternsWithPort: false, beside: 'sidebar', noticeButtons: false },
}

/** Those of the browser that this build is for. */
export const capabilities: Capabilities = table[import.meta.env.FIREFOX ? 'firefox' : 'chrome']
