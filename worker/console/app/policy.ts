import * as z from 'zod'

/** Imported before any schema: the page's policy forbids code made from text, which zod would otherwise try. */
z.config({ jitless: true })
