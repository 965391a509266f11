/** How this browser names itself to its owner, as "Chrome · Windows": shown where it is to be connected. */
export function describeBrowser(): string {
  return described(navigator.userAgent)
}

/** Browsers that pretend to be Chrome too come before it, systems that pretend to be Linux before that. */
const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['QQBrowser', 'QQ Browser'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
] as const
const systems = [
  ['Windows', 'Windows'],
  ['CrOS', 'ChromeOS'],
  ['Mac OS', 'macOS'],
  ['Android', 'Android'],
  ['Linux', 'Linux'],
] as const

/** Browser and system of a user agent line, as far as they are known. */
export function described(agent: string): string {
  const first = (list: readonly (readonly [string, string])[]) => list.find(([sign]) => agent.includes(sign))?.[1]
  return [first(browsers), first(systems)].filter((name) => name !== undefined).join(' · ')
}
