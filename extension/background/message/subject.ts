const mark = /^(?:re|fwd?|aw|wg|sv|回复|答复|转发|回覆|轉寄)(?:\[\d+\]|\(\d+\))?[:：]\s*/i

/** A subject without reply and forward marks. */
export function withoutMarks(subject: string): string {
  let rest = subject.trim()
  while (mark.test(rest)) rest = rest.replace(mark, '')
  return rest
}

/** A subject as two mailboxes agree on it: without reply and forward marks, without spaces, in one case. */
export function plainSubject(subject: string): string {
  return withoutMarks(subject.normalize('NFKC').replace(/\s+/gu, '')).toLowerCase()
}
