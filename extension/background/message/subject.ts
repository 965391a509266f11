const prefix = /^(?:re|fwd?|aw|wg|sv|回复|答复|转发|回覆|轉寄)(?:\[\d+\]|\(\d+\))?[:：]/i

/** A subject as two mailboxes agree on it: without reply and forward marks, without spaces, in one case. */
export function plainSubject(subject: string): string {
  let rest = subject.normalize('NFKC').replace(/\s+/gu, '')
  while (prefix.test(rest)) rest = rest.replace(prefix, '')
  return rest.toLowerCase()
}
