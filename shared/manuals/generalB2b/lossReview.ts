import type { OutcomeInput } from '../input.ts'

/** Shown when a deal is given up, never scored: a review that is forced tells nothing. */
export const lossReview: NonNullable<OutcomeInput['steps']> = [
  {
    key: 'loss-review',
    name: { 'zh-CN': '丢单复盘', en: 'Review the loss' },
    ask: 'recommended',
    kind: 'task',
    evidence: ['word'],
    timeStandard: { within: { amount: 5, unit: 'days' }, from: { at: 'closed' } },
    fields: ['loss-reason'],
    why: {
      'zh-CN': '写下输在哪一步、哪句话，下一单就少交一次学费。',
      en: 'Note at which step and over which point it was lost, and the next deal need not pay for it again.',
    },
    help: {
      'zh-CN': '只问三件事：谁做的决定？什么时候其实已经定了？哪一步重来会不一样？',
      en: 'Three questions: who decided, when was it really decided, and which step would you do differently?',
    },
  },
]
