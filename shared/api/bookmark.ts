import * as z from 'zod'

/**
 * How far the database had come: given in every answer to what may write, sent along with what is asked next, so that no copy
 * answers from before it. Opaque, and never longer than this.
 */
export const bookmarkHeader = 'x-guiderail-bookmark'
export const Bookmark = z.string().regex(/^[0-9A-Za-z-]{1,200}$/)
