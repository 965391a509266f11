/** The origin of what somebody typed or had in the address bar; an intranet's plain http stays http when it was typed. */
export function originOfAddress(typed: string): string | undefined {
  const text = typed.trim()
  const local = /^(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(text)
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${local ? 'http' : 'https'}://${text}`
  if (text === '' || !URL.canParse(whole)) return undefined
  const url = new URL(whole)
  const plain = /^https?:$/.test(url.protocol) && /^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/.test(url.hostname)
  return plain && url.username === '' ? url.origin : undefined
}
