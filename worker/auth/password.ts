import type { Fault } from '#shared/api/problem.ts'

export const shortest = 10
export const longest = 128

/** What lists of leaked passwords begin with, as far as it is long enough to be taken at all. */
const commonest = new Set(
  `1234567890 12345678910 0123456789 0987654321 1111111111 0000000000 1234512345 1122334455 123123123123 123456789a
  a123456789 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 1qaz2wsx3edc qwertyuiop qwerty12345 qwerty123456 asdfghjkl1 zxcvbnm123
  password12 password123 password1234 passw0rd123 p@ssw0rd123 password123! iloveyou12 iloveyou123 woaini1314 woaini520 woaini1314520
  5201314520 1314520520 aa123456789 abc123456789 abcd123456 abc1234567 admin12345 admin123456 administrator welcome123 welcome1234
  letmein123 football123 basketball princess123 sunshine123 changeme123 test123456 guiderail1 guiderail123`.split(
    /\s+/,
  ),
)

/**
 * What is wrong with a new password, if anything: too short, too long, one of the commonest, the same few signs again and again,
 * or the person's own address or name.
 */
export function passwordFaults(password: string, person: { email: string; name: string }, at = 'password'): Fault[] {
  const plain = password.toLowerCase()
  const own = [person.email, person.email.split('@')[0] ?? '', person.name].map((text) => text.toLowerCase())
  const bare = plain.replace(/[\d\W_]+$/, '')
  if (password.length < shortest) return [{ at, expected: `at least ${shortest} characters` }]
  if (password.length > longest) return [{ at, expected: `at most ${longest} characters` }]
  if (commonest.has(plain) || new Set(plain).size < 4) return [{ at, expected: 'a password that is not so common' }]
  if (own.some((text) => text !== '' && (text === plain || text === bare)))
    return [{ at, expected: 'a password that is not the own address or name' }]
  return []
}
