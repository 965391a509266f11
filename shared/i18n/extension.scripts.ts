import type { Language } from '../process/text.ts'

/** Why a script is offered, in a few words each, how many more there are, and what became of one. */
export interface ScriptTexts {
  next: string
  step: (name: string) => string
  stage: string
  words: (word: string) => string
  worked: (replies: number, uses: number) => string
  more: (count: number) => string
  /** The draft took nothing. */
  pasteIt: string
}

export const scriptTexts: Record<Language, ScriptTexts> = {
  'zh-CN': {
    next: '下一步用得上',
    step: (name) => `用于“${name}”`,
    stage: '这个阶段用得上',
    words: (word) => `邮件主题提到“${word}”`,
    worked: (replies, uses) => `用过 ${uses} 次，${replies} 次有回复`,
    more: (count) => `更多话术（${count}）`,
    pasteIt: '这里没法直接插入，已复制，粘贴即可',
  },
  en: {
    next: 'For the next step',
    step: (name) => `For “${name}”`,
    stage: 'For this stage',
    words: (word) => `The subject mentions “${word}”`,
    worked: (replies, uses) => `Answered ${replies} of ${uses} times`,
    more: (count) => `More scripts (${count})`,
    pasteIt: 'Not inserted here. Copied: just paste',
  },
}
