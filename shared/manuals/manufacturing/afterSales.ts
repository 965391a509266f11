import type { StageInput } from '../input.ts'

export const afterSales: StageInput = {
  key: 'after-sales',
  name: { 'zh-CN': '售后跟进', en: 'After-sales' },
  purpose: {
    'zh-CN': '客诉 48 小时内有结论，尾款按期收回，下一张订单在对方缺料之前谈好。',
    en: 'Settle complaints within 48 hours, collect the balance on time, and talk about the next order before they run short.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '验收单与发票', en: 'Acceptance and invoice' },
    { 'zh-CN': '客户产线的使用反馈', en: 'Feedback from the line where the parts are used' },
  ],
  outputs: [
    { 'zh-CN': '关闭的 8D 报告', en: 'A closed 8D report' },
    { 'zh-CN': '收回的尾款', en: 'The balance, paid' },
  ],
  kpi: {
    'zh-CN': '客诉 48 小时解决率；尾款按期回收率；返单率',
    en: 'Complaints solved within 48 hours; balances paid on time; repeat orders',
  },
  controls: [
    {
      'zh-CN': '客诉先围堵后追因：在库、在途、在线三处同时排查',
      en: 'Contain first, then search: stock, transit and line are checked at once',
    },
    { 'zh-CN': '8D 关闭须由品质和客户双方确认', en: 'Quality and the customer both confirm before an 8D is closed' },
  ],
  timeStandard: { within: { amount: 40, unit: 'days' } },
  gate: { name: { 'zh-CN': '客诉已清，尾款已收', en: 'No complaint open, balance paid' }, mode: 'block' },
  steps: [
    {
      key: 'line-feedback',
      name: { 'zh-CN': '回访上线使用情况', en: 'Ask how it runs on their line' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      fields: ['complaint'],
      timeStandard: { within: { amount: 8, unit: 'days' } },
      why: {
        'zh-CN': '装配工抱怨的毛刺和错装，比检验报告更早告诉你下次会出什么问题。',
        en: 'What the assembly workers grumble about tells you sooner than any report what will go wrong next.',
      },
      scripts: ['line-feedback-call'],
    },
    {
      key: 'complaint-solved',
      name: { 'zh-CN': '48 小时内解决客诉', en: 'Solve the complaint in 48 hours' },
      kind: 'document',
      evidence: ['document', 'word'],
      role: 'quality',
      mode: 'block',
      severity: 'critical',
      when: 'complaint == true',
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '客户停线一小时的损失，往往比整单利润还高。先围堵、先给替换件，原因后面慢慢查。',
        en: 'An hour of their line down can cost more than the order earned. Contain and replace first; find the cause after.',
      },
      help: {
        'zh-CN': '4 小时内确认受影响批次，24 小时内给临时措施，48 小时内给结论和补货安排。',
        en: 'Affected batches within 4 hours, interim measures within 24, conclusion and replacement within 48.',
      },
      scripts: ['complaint-first-reply'],
    },
    {
      key: 'balance-collected',
      name: { 'zh-CN': '收回尾款', en: 'Collect the balance' },
      kind: 'task',
      evidence: ['word'],
      role: 'accounts',
      mode: 'block',
      severity: 'major',
      timeStandard: { within: { amount: 35, unit: 'days' } },
      why: {
        'zh-CN': '到期前一周提醒是服务，到期后一周催就成了纠纷。',
        en: 'A reminder a week before is service; a week after, it is a dispute.',
      },
      scripts: ['balance-reminder'],
    },
    {
      key: 'delivery-review',
      name: { 'zh-CN': '复盘交期与质量', en: 'Review delivery and quality' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      timeStandard: { within: { amount: 30, unit: 'days' } },
      why: {
        'zh-CN': '把这一单晚在哪、错在哪跟客户当面摊开，下一单的价格才好谈。',
        en: 'Lay open what was late or wrong, and the next price is easier to talk about.',
      },
    },
    {
      key: 'next-order-plan',
      name: { 'zh-CN': '问到下季度用量', en: "Learn next quarter's demand" },
      ask: 'recommended',
      kind: 'task',
      evidence: ['word'],
      why: {
        'zh-CN': '提前拿到预测，备料价和排产位都是我们的优势。',
        en: 'A forecast in hand buys material cheaper and a slot on the schedule.',
      },
    },
  ],
}
