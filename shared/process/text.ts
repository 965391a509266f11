import * as z from 'zod'

/** The languages that Guiderail speaks, Chinese first. */
export const languages = ['zh-CN', 'en'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

/** A text that people read, in at least one language. */
export const Text = z
  .strictObject({
    'zh-CN': z.string().trim().min(1).max(2000).optional(),
    en: z.string().trim().min(1).max(2000).optional(),
  })
  .refine((text) => text['zh-CN'] !== undefined || text.en !== undefined, 'a text needs zh-CN or en')
export type Text = z.infer<typeof Text>

/** The text in the reader's language, else in the one that it has. */
export function read(text: Text, language: Language): string {
  return text[language] ?? text['zh-CN'] ?? text.en ?? ''
}
