import type { OutcomeInput } from '../input.ts'

export const outcomes: OutcomeInput[] = [
  { key: 'won', name: { 'zh-CN': '转入长期服务', en: 'Long-term client' }, from: ['wealth'] },
  {
    key: 'lost',
    name: { 'zh-CN': '未成交', en: 'Not bought' },
    steps: [
      {
        key: 'loss-review',
        name: { 'zh-CN': '复盘未成交原因', en: 'Review why not' },
        kind: 'task',
        evidence: ['field', 'word'],
        fields: ['loss-reason'],
        timeStandard: { within: { amount: 2, unit: 'days' }, from: { at: 'closed' } },
        why: {
          'zh-CN':
            '客户听完风险后不买，是流程起了作用；嫌收益低而走，多半是第一次面谈就没把目标问清。两种丢法，改法不同。',
          en: 'A client who steps back after hearing the risks shows that the process works; one who leaves over yield was misread at the first meeting.',
        },
        scripts: ['not-now-call'],
      },
    ],
  },
  {
    key: 'unsuitable',
    name: { 'zh-CN': '不适当终止', en: 'Stopped as unsuitable' },
    from: ['discovery', 'matching', 'risk'],
    steps: [
      {
        key: 'unsuitable-record',
        name: { 'zh-CN': '留存不适当终止记录', en: 'File the unsuitability record' },
        kind: 'document',
        evidence: ['document', 'word'],
        severity: 'major',
        timeStandard: { within: { amount: 1, unit: 'days' }, from: { at: 'closed' } },
        why: {
          'zh-CN': '为什么不卖，和为什么卖一样要有据可查。日后客户说“当初你不给我买”，靠的就是这一页。',
          en: 'Why we did not sell needs the same proof as why we did: this page answers a client who complains later of having been refused.',
        },
      },
    ],
  },
  {
    key: 'dormant',
    name: { 'zh-CN': '暂缓配置', en: 'Postponed' },
    from: ['discovery', 'matching', 'risk', 'signing'],
  },
]
