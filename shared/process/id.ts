import * as z from 'zod'

/** An opaque id: of a deal, person, user, team, command, activity. Made by whoever starts the thing, never reused. */
export const Id = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/, 'letters, digits, _ . : - and at most 64 of them')
export type Id = z.infer<typeof Id>

/** A key that a manual gives to a stage, step, role, script: kebab-case, stable over versions. Records are looked up by it: no name
 * that every object has by itself. */
export const Key = z
  .string()
  .regex(/^(?!constructor$)[a-z][a-z0-9-]{0,47}$/, 'lower-case letters, digits and -, at most 48, not constructor')
export type Key = z.infer<typeof Key>

/** SHA-256 in hexadecimal: a manual's, a calendar's or an event's content. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')
export type Hash = z.infer<typeof Hash>

/** A moment: whole milliseconds since 1970-01-01T00:00Z, up to the year 2200. */
export const Moment = z.int().min(0).max(7_258_118_400_000)
export type Moment = z.infer<typeof Moment>
