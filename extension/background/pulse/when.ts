/** How often is asked, in milliseconds: while somebody works in an open card, and else. */
export const quickly = 2_000
export const slowly = 60_000
/** How often all is fetched that no pulse tells of, such as the list of manuals. */
export const wholly = 15 * slowly

/** For how long after the last thing that the rep did somebody is taken to be there. */
const staysFor = 5 * slowly

/** Whether it is time again; a clock that was set back does not put it off. A little early is in time: timers drift. */
export function isDue(last: number | undefined, every: number, now: number): boolean {
  return last === undefined || now < last || now - last >= every * 0.9
}

export function isAttended(last: number | undefined, now: number): boolean {
  return last !== undefined && Math.abs(now - last) < staysFor
}
