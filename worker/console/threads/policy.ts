import * as z from 'zod'

/** Imported before any schema, as a thread reads no page: the policy forbids code made from text, which zod would otherwise try. */
z.config({ jitless: true })
