import { base64url } from 'jose'
import * as z from 'zod'
import { Id } from '#shared/process/id.ts'

/** Where a page of deals ended. */
const Place = z.tuple([z.number(), Id])

export function writeCursor(place: { changed: number; deal: string }): string {
  return writePlace([place.changed, place.deal])
}

/** Nothing when it is no cursor of ours. */
export function readCursor(cursor: string): { changed: number; deal: string } | undefined {
  const place = readPlace(Place, cursor)
  return place && { changed: place[0], deal: place[1] }
}

/** Where a page of something else ended, by what it is sorted by. */
export const writePlace = (place: readonly (string | number)[]): string => base64url.encode(JSON.stringify(place))

/** Nothing when it is no cursor of this shape. */
export function readPlace<S extends z.ZodType>(shape: S, cursor: string): z.output<S> | undefined {
  try {
    return shape.parse(JSON.parse(new TextDecoder().decode(base64url.decode(cursor))))
  } catch {
    return undefined
  }
}
