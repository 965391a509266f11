import type { Language } from '../process/text.ts'
import { queue as english } from './console.queue.en.ts'
import { queue as chinese } from './console.queue.zh-CN.ts'
import type { Message } from './console.texts.ts'

export type QueueKey = keyof typeof chinese

/** Texts of the queues; they come with the page that says them. */
export const queueTexts: Readonly<Record<Language, Readonly<Record<QueueKey, Message>>>> = {
  'zh-CN': chinese,
  en: english,
}
