import type { Language } from '../process/text.ts'

/** Said once in a life, beside the first card that opens by itself. */
export const arrowTexts: Record<Language, { knows: string; fold: string }> = {
  'zh-CN': {
    knows: 'Guiderail 认出了这封邮件的商机',
    fold: '按 Esc 收起，想看时点一下',
  },
  en: {
    knows: 'Guiderail knows the deal of this message',
    fold: 'Esc folds it, one click brings it back',
  },
}
