import type { StageInput } from '../input.ts'

export const solution: StageInput = {
  key: 'solution',
  name: { 'zh-CN': '方案制定', en: 'Solution' },
  purpose: {
    'zh-CN': '拿出一份对得上需求、我们也交付得了的方案和报价，并讲到对方点头。',
    en: 'Put together a proposal that answers the needs and that we can deliver, and explain it until they see it.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '客户确认过的需求清单', en: 'The confirmed list of needs' },
    { 'zh-CN': '方案库和价目表', en: 'Solution library and price list' },
  ],
  outputs: [
    { 'zh-CN': '评审通过的方案', en: 'A reviewed proposal' },
    { 'zh-CN': '客户手上的正式报价', en: 'A formal quote in their hands' },
  ],
  kpi: {
    'zh-CN': '从需求确认到报价的天数；报价后进入谈判的比例',
    en: 'Days from confirmed needs to quote; share of quotes that reach negotiation',
  },
  controls: [
    { 'zh-CN': '报价发出之前先过方案评审', en: 'The deal review comes before the quote goes out' },
    { 'zh-CN': '报价写明有效期和不含的内容', en: 'The quote states how long it is valid and what it leaves out' },
  ],
  timeStandard: { within: { amount: 10, unit: 'days' } },
  gate: { name: { 'zh-CN': '方案讲过，报价已到', en: 'Explained and quoted' }, mode: 'advise' },
  returns: [{ to: 'needs', incomplete: true }],
  steps: [
    {
      key: 'solution-draft',
      name: { 'zh-CN': '写出方案初稿', en: 'Draft the solution' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      role: 'presales',
      timeStandard: { within: { amount: 4, unit: 'days' } },
      why: {
        'zh-CN': '每条需求都要在方案里找得到对应，找不到的当场说明，别留给客户发现。',
        en: 'Each need has its answer in the draft; what has none is said openly, before the customer finds it.',
      },
    },
    {
      key: 'deal-review',
      name: { 'zh-CN': '开方案评审会', en: 'Review the deal' },
      kind: 'meeting',
      evidence: ['word'],
      severity: 'major',
      role: 'manager',
      after: ['solution-draft'],
      timeStandard: { within: { amount: 5, unit: 'days' } },
      why: {
        'zh-CN': '报价发出去就收不回来了。范围、毛利、交付风险，先让别人挑一遍。',
        en: 'A quote cannot be taken back. Let somebody else test scope, margin and delivery risk first.',
      },
      help: {
        'zh-CN': '二十分钟，三个问题：需求覆盖了吗？底价守得住吗？交付排得开吗？',
        en: 'Twenty minutes, three questions: are the needs covered, does the margin hold, can delivery make the date?',
      },
    },
    {
      key: 'quote-sent',
      name: { 'zh-CN': '发出正式报价', en: 'Send the quote' },
      kind: 'email',
      evidence: ['observed', 'integration', 'document', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document', 'sheet'] },
      severity: 'major',
      after: ['deal-review'],
      timeStandard: { within: { amount: 7, unit: 'days' } },
      why: {
        'zh-CN': '客户内部立项有窗口期，报价晚到一周，可能就要等下一个季度。',
        en: 'Budgets have windows: a quote a week late can mean waiting another quarter.',
      },
      scripts: ['quote-cover'],
    },
    {
      key: 'walkthrough',
      name: { 'zh-CN': '当面讲解方案', en: 'Walk them through it' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      after: ['quote-sent'],
      timeStandard: { within: { amount: 3, unit: 'days' }, from: { at: 'step', step: 'quote-sent' } },
      why: {
        'zh-CN': '只发附件，对方就只看最后一页的价格。讲一遍，才会比价值。',
        en: 'Sent alone, a quote is read from its last page. Explained, it is compared by what it does.',
      },
      scripts: ['walkthrough-opening', 'price-objection'],
    },
    {
      key: 'success-story',
      name: { 'zh-CN': '附一个同行案例', en: 'Add a story from their industry' },
      ask: 'recommended',
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      why: {
        'zh-CN': '同行怎么用、多久见效，比我们自己说一百句有用。',
        en: 'How a peer uses it, and how soon it paid, says more than we can.',
      },
    },
  ],
}
