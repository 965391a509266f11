import type { StageInput } from '../input.ts'

export const proposal: StageInput = {
  key: 'proposal',
  name: { 'zh-CN': '方案报价', en: 'Proposal and quote' },
  purpose: {
    'zh-CN': '技术写方案、销售算成本，两条线一起走，五个工作日之内把对得上的方案和守得住的价格送到客户手里。',
    en: 'Engineers write while sales does the sums, side by side, so that a fitting proposal at a tenable price is out within five working days.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '定过级的商机和客户画像卡', en: 'The graded opportunity and its profile card' },
    { 'zh-CN': '方案库、历史报价和成本表', en: 'Solution library, past quotes and cost sheet' },
  ],
  outputs: [
    { 'zh-CN': '《技术方案书》', en: 'The technical proposal' },
    { 'zh-CN': '盖章的正式报价单', en: 'A stamped quotation' },
  ],
  kpi: {
    'zh-CN': '报价用时（天）；报价后有回应的比例',
    en: 'Days to quote; share of quotes that drew a reply',
  },
  controls: [
    {
      'zh-CN': '折扣超过 10% 由总监批，其余销售自己定',
      en: 'Above 10% discount the director decides, below it sales does',
    },
    { 'zh-CN': '没有成本测算，不许报价', en: 'No quote without a cost sheet' },
  ],
  timeStandard: { within: { amount: 7, unit: 'days' } },
  gate: { name: { 'zh-CN': '价算过、折扣批过、客户听懂了', en: 'Costed, cleared and explained' }, mode: 'block' },
  returns: [{ to: 'qualification', incomplete: true }],
  blocks: [
    {
      kind: 'sequence',
      of: [
        'tech-briefing',
        { kind: 'parallel', chains: [['tech-proposal'], ['cost-sheet', 'discount-cleared']] },
        'quote-issued',
        'quote-talk',
      ],
    },
  ],
  steps: [
    {
      key: 'tech-briefing',
      name: { 'zh-CN': '向技术交底', en: 'Brief the engineers' },
      kind: 'task',
      evidence: ['word'],
      timeStandard: { within: { amount: 1, unit: 'days' } },
      why: {
        'zh-CN': '转一封邮件不叫交底。客户真正在意哪一条，得你亲口告诉技术。',
        en: 'Forwarding a mail is no briefing: tell the engineers which point the customer really cares about.',
      },
    },
    {
      key: 'tech-proposal',
      name: { 'zh-CN': '写《技术方案书》', en: 'Write the technical proposal' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      role: 'technical',
      mode: 'warn',
      timeStandard: {
        within: { amount: 3, unit: 'days' },
        from: { at: 'step', step: 'tech-briefing' },
        pauses: ['their-data', 'their-tender'],
      },
      why: {
        'zh-CN': '先从方案库里找最近的一份改，把省下的半天花在客户特别的那一条上。',
        en: 'Start from the closest proposal in the library, and spend the half-day saved on what is special here.',
      },
    },
    {
      key: 'cost-sheet',
      name: { 'zh-CN': '做成本测算', en: 'Work out the cost' },
      kind: 'document',
      evidence: ['word'],
      mode: 'block',
      timeStandard: { within: { amount: 2, unit: 'days' }, from: { at: 'step', step: 'tech-briefing' } },
      fields: ['discount'],
      why: {
        'zh-CN': '不知道成本的折扣，是拿公司的钱替自己省一次谈判。',
        en: 'A discount given without knowing the cost buys you out of a negotiation with the company’s money.',
      },
    },
    {
      key: 'discount-cleared',
      name: { 'zh-CN': '大折扣请总监批', en: 'Clear a large discount' },
      kind: 'task',
      evidence: ['word'],
      role: 'director',
      when: 'discount > 10',
      mode: 'block',
      severity: 'major',
      timeStandard: { within: { amount: 4, unit: 'hours' }, from: { at: 'step', step: 'cost-sheet' } },
      why: {
        'zh-CN': '只批这一道，半天给结果。折扣给出去之前，先想好换回来什么。',
        en: 'The only clearance there is, within half a day: decide what the discount buys before it is given.',
      },
    },
    {
      key: 'quote-issued',
      name: { 'zh-CN': '发方案和报价单', en: 'Issue proposal and quotation' },
      kind: 'email',
      evidence: ['observed', 'integration', 'document', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document', 'sheet'] },
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 5, unit: 'days' } },
      fields: ['quote-amount'],
      why: {
        'zh-CN': '五天之内报出去，客户还在比；十天才报，人家已经在谈合同了。',
        en: 'Within five days they are still comparing; after ten they are discussing a contract, with somebody else.',
      },
      scripts: ['quotation-mail'],
    },
    {
      key: 'quote-talk',
      name: { 'zh-CN': '报价两天内打电话过一遍', en: 'Talk the quote through' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      timeStandard: { within: { amount: 2, unit: 'days' }, from: { at: 'step', step: 'quote-issued' } },
      why: {
        'zh-CN': '报价发出去不吭声，客户就拿它当比价的垫底。',
        en: 'A quote followed by silence becomes the figure that others are measured against.',
      },
      scripts: ['quote-talk', 'cheaper-elsewhere'],
    },
  ],
}
