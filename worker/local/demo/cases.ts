import type { Stage } from '#shared/process/manual/stage.ts'
import type { Step } from '#shared/process/manual/step.ts'
import { after, afterHours } from './pace.ts'
import type { Sale } from './sale.ts'

const exceptionReasons = {
  'zh-CN': [
    '老客户扩容，需求和去年一致，没有必要再填一遍。',
    '客户已发来完整的招标文件，内容覆盖调研表。',
    '客户总经理周五出差，先出方案，调研表随后补。',
  ],
  en: [
    'An existing customer adds seats; the needs are those of last year.',
    'Their tender document answers every field of the survey.',
    'Their sponsor travels on Friday: solution first, survey to follow.',
  ],
}
const contestReasons = {
  'zh-CN': ['当天邮件系统故障，邮件晚到一天。', '客户要求推迟，有邮件为证。', '按客户要求走了他们自己的模板。'],
  en: ['Mail was down that day; it left a day late.', 'They asked to postpone, in writing.', 'Done on their own form.'],
}

/** Asks to leave a step out before it is due, and has the manager rule; gives the ruling with its moment. */
export function askException(
  sale: Sale,
  stay: { stage: Stage; n: number; entered: number },
  step: Step,
): { approved: boolean; at: number } {
  const { random, line, calendar, seller } = sale
  const exception = `${line.deal}-x${stay.n}`
  const within = step.timeStandard?.within ?? { amount: 1, unit: 'days' as const }
  const asked = after(calendar, stay.entered, within, random.between(0.4, 0.8))
  const ruled = afterHours(calendar, asked, random.between(0.5, 14))
  const approve = random.chance(0.8)
  line.add(asked, seller.id, {
    type: 'ask exception',
    exception,
    obligation: `${stay.stage.key}/${stay.n}/${step.key}`,
    reason: random.pick(exceptionReasons[seller.language]),
  })
  line.add(ruled, sale.manager.id, { type: 'rule exception', exception, approve })
  return { approved: approve, at: ruled }
}

/** Contests what a settled obligation cost, and has the manager rule. */
export function contest(sale: Sale, obligation: string, at: number): void {
  const { random, line, calendar, seller } = sale
  const id = `${line.deal}-k1`
  const reason = random.pick(contestReasons[seller.language])
  line.add(at, seller.id, { type: 'raise contest', contest: id, obligation, reason })
  line.add(afterHours(calendar, at, random.between(2, 16)), sale.manager.id, {
    type: 'rule contest',
    contest: id,
    uphold: random.chance(0.6),
    as: 'not applicable',
  })
}
