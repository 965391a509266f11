/** The browsers that a build is for. The build for Chrome serves Edge too. */
export type Browser = 'chrome' | 'firefox'

/** What differs from browser to browser, as far as anything of ours depends on it. */
export interface Capabilities {
  /** Where the view that stays open beside the page lies, and whether a click in a page can open it. */
  side: 'side panel' | 'sidebar'
  sideOpensFromPage: boolean
  /** Whether a host can be asked for at one port only; where not, all ports of that host are granted together. */
  patternsWithPort: boolean
}

const table: Readonly<Record<Browser, Capabilities>> = {
  chrome: {
    side: 'side panel',
    sideOpensFromPage: true,
    patternsWithPort: true,
  },
  firefox: {
    side: 'sidebar',
    sideOpensFromPage: false,
    patternsWithPort: false,
  },
}

/** Those of the browser that this build is for. */
export const capabilities: Capabilities = table[import.meta.env.FIREFOX ? 'firefox' : 'chrome']
