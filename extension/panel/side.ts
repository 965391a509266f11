import { overlap, type Rect } from './place.ts'

export type Side = 'left' | 'right' | 'above' | 'below'

const gap = 8

/** On which side of a box there is room for something of this size that covers nothing which must stay free; on none, maybe. */
export function sideOf(
  { width, height }: { width: number; height: number },
  box: Rect,
  keepClear: readonly Rect[],
  window: { width: number; height: number },
): Side | undefined {
  const x = box.x + box.width - width
  const spots: [Side, { x: number; y: number }][] = [
    ['left', { x: box.x - gap - width, y: box.y }],
    ['above', { x, y: box.y - gap - height }],
    ['below', { x, y: box.y + box.height + gap }],
    ['right', { x: box.x + box.width + gap, y: box.y }],
  ]
  return spots.find(([, spot]) => {
    const inside = spot.x >= 0 && spot.y >= 0 && spot.x + width <= window.width && spot.y + height <= window.height
    return inside && keepClear.every((rect) => overlap({ ...spot, width, height }, rect) === 0)
  })?.[0]
}
