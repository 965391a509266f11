import type { Language } from '../process/text.ts'

/** What the card says when a deal's record was moved on in a CRM and something of the stage it left is open. */
export interface ElsewhereTexts {
  seen: (stage: string) => string
  open: (stage: string) => string
  until: (when: string) => string
  wasDone: string
  wasDoneNamed: (step: string) => string
}

export const elsewhereTexts: Record<Language, ElsewhereTexts> = {
  'zh-CN': {
    seen: (stage) => `CRM 里已进入“${stage}”`,
    open: (stage) => `“${stage}”还差：`,
    until: (when) => `此前做过的现在补上，就算按规程完成。期限：${when}。`,
    wasDone: '当时已做',
    wasDoneNamed: (step) => `当时已做：${step}`,
  },
  en: {
    seen: (stage) => `The CRM now shows ${stage}`,
    open: (stage) => `Still open from ${stage}:`,
    until: (when) => `What was done before then counts in full if you add it by ${when}.`,
    wasDone: 'Done before',
    wasDoneNamed: (step) => `Done before: ${step}`,
  },
}
