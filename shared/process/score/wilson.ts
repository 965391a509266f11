/** The normal deviate of a 95 % interval. */
export const z = 1.959963984540054

/** Wilson's 95 % interval (Wilson 1927) of a share p seen in n trials; it may go a rounding error past 0 and 1. */
export function wilson(p: number, n: number): { low: number; high: number } {
  const shrink = 1 + z ** 2 / n
  const centre = (p + z ** 2 / (2 * n)) / shrink
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / shrink
  return { low: centre - half, high: centre + half }
}
