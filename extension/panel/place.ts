export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

/** Distance to the edges of the area, in pixels. */
const margin = 16
const stride = 24

/**
 * Where something of this size may lie: in a corner of the reading area, else of the window, else along an edge, wherever it
 * hits nothing that must stay free. When there is no such place, the one that covers least.
 */
export function place(
  size: { width: number; height: number },
  area: Rect,
  keepClear: readonly Rect[],
  window: { width: number; height: number },
): { x: number; y: number; free: boolean } {
  const whole = { x: 0, y: 0, ...window }
  let best = { x: 0, y: 0, covered: Number.POSITIVE_INFINITY }
  for (const spots of [corners, edges])
    for (const { x, y } of [...spots(size, area), ...spots(size, whole)]) {
      const spot = { x: clamp(x, window.width - size.width), y: clamp(y, window.height - size.height) }
      const covered = keepClear.reduce((sum, rect) => sum + overlap({ ...spot, ...size }, rect), 0)
      if (covered === 0) return { ...spot, free: true }
      if (covered < best.covered) best = { ...spot, covered }
    }
  return { x: best.x, y: best.y, free: false }
}

/** Lower than this, in pixels, a card shows too little to work with. */
const lowest = 200
const shares = [1, 0.9, 0.8, 0.7, 0.6, 0.5]

/** The same for what scrolls within: where it is too high for any free place it may be lower, down to half of itself. */
export function squeeze(
  size: { width: number; height: number },
  area: Rect,
  keepClear: readonly Rect[],
  window: { width: number; height: number },
): { x: number; y: number; height: number } {
  for (const share of shares) {
    const height = Math.floor(size.height * share)
    if (height < Math.min(lowest, size.height)) break
    const { x, y, free } = place({ width: size.width, height }, area, keepClear, window)
    if (free) return { x, y, height }
  }
  return { ...place(size, area, keepClear, window), height: size.height }
}

/** Bottom right first: there a reader's eye rests last. */
function corners(size: { width: number; height: number }, area: Rect): { x: number; y: number }[] {
  const { left, right, top, bottom } = inner(size, area)
  return [
    { x: right, y: bottom },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: left, y: top },
  ]
}

function edges(size: { width: number; height: number }, area: Rect): { x: number; y: number }[] {
  const { left, right, top, bottom } = inner(size, area)
  const spots: { x: number; y: number }[] = []
  for (let y = bottom; y >= top; y -= stride) spots.push({ x: right, y }, { x: left, y })
  return spots
}

function inner(size: { width: number; height: number }, area: Rect) {
  const left = area.x + margin
  const top = area.y + margin
  return {
    left,
    top,
    right: Math.max(left, area.x + area.width - margin - size.width),
    bottom: Math.max(top, area.y + area.height - margin - size.height),
  }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most))
}

/** How much of one lies over the other. */
export function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
