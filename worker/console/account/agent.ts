/** Browsers that pretend to be Chrome or Safari too come before them, systems that pretend to be Linux before that. */
const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['QQBrowser', 'QQ Browser'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['Windows', 'Windows'],
  ['CrOS', 'ChromeOS'],
  ['iPhone', 'iOS'],
  ['iPad', 'iPadOS'],
  ['Mac OS', 'macOS'],
  ['Android', 'Android'],
  ['Linux', 'Linux'],
] as const

/** Browser and system of a user agent line, as far as they are known. */
export function described(agent: string): string {
  const first = (list: readonly (readonly [string, string])[]) => list.find(([sign]) => agent.includes(sign))?.[1]
  return [first(browsers), first(systems)].filter((name) => name !== undefined).join(' · ')
}
