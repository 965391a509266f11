import { base64url } from 'jose'
import * as z from 'zod'
import { Id } from '#shared/process/id.ts'

/** Where a page of deals ended. */
const Place = z.tuple([z.number(), Id])

export function writeCursor(place: { changed: number; deal: string }): string {
  return base64url.encode(JSON.stringify([place.changed, place.deal]))
}

/** Nothing when it is no cursor of ours. */
export function readCursor(cursor: string): { changed: number; deal: string } | undefined {
  try {
    const [changed, deal] = Place.parse(JSON.parse(new TextDecoder().decode(base64url.decode(cursor))))
    return { changed, deal }
  } catch {
    return undefined
  }
}
