import type { Language } from '../process/text.ts'

/** What is said of a draft's wording, beside it and before it is sent. */
export interface PhraseTexts {
  /** What a button does, and with which words. */
  named: (label: string, words: string) => string
  /** How many places are worth a look. */
  look: (count: number) => string
  title: (count: number) => string
  notSent: string
  missing: string
  instead: (text: string) => string
  goTo: string
  replace: string
  insert: string
  back: string
  asItIs: string
  why: string
  whyHint: string
  whoReads: string
  keepReason: string
  waived: string
}

export const phraseTexts: Record<Language, PhraseTexts> = {
  'zh-CN': {
    named: (label, words) => `${label}：${words}`,
    look: (count) => `${count} 处用语可以再看看`,
    title: (count) => (count === 1 ? '发送前，有一处用语要改一下' : `发送前，有 ${count} 处用语要改一下`),
    notSent: '邮件还没有发出。正文只在这个浏览器里检查，不会上传。',
    missing: '还没有写到',
    instead: (text) => `可以这样写：${text}`,
    goTo: '去修改',
    replace: '换成这句',
    insert: '插入这句',
    back: '回去修改',
    asItIs: '按原样发送',
    why: '这样写没有问题？请说明原因',
    whyHint: '例如：客户问起这件事，我在说明我们不这么做',
    whoReads: '发送后，主管会看到是哪条规则和你写的原因，看不到邮件内容。',
    keepReason: '记下原因',
    waived: '原因已记下。再点一次“发送”，邮件就按原样发出。',
  },
  en: {
    named: (label, words) => `${label}: ${words}`,
    look: (count) => (count === 1 ? '1 phrase to look at' : `${count} phrases to look at`),
    title: (count) =>
      count === 1 ? 'One phrase to change before you send' : `${count} phrases to change before you send`,
    notSent: 'The mail has not been sent. Its text is checked in this browser only and never leaves it.',
    missing: 'Not said yet',
    instead: (text) => `You could write: ${text}`,
    goTo: 'Go and change it',
    replace: 'Use these words',
    insert: 'Insert these words',
    back: 'Back to the draft',
    asItIs: 'Send as it is',
    why: 'Is it fine as it is? Please say why',
    whyHint: 'For example: the customer asked about it, and I explain that we do not do this',
    whoReads: 'Once sent, your manager sees which rule it was and your reason, never the mail’s text.',
    keepReason: 'Keep the reason',
    waived: 'Your reason is kept. Press Send once more and the mail goes as it is.',
  },
}
