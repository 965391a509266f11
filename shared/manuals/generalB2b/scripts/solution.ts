import type { ScriptInput } from '../stage.ts'

export const solutionScripts: ScriptInput[] = [
  {
    key: 'quote-cover',
    name: { 'zh-CN': '报价邮件', en: 'Cover note for the quote' },
    channel: 'email',
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”的方案和报价见附件，有效期到[日期]。\n\n对照您确认的需求：[数量]项全部覆盖；[未覆盖项]这次没有包含，原因写在第[页]页。\n费用分两块：[一次性费用]和[每年费用]，没有另外的费用。\n\n建议约 30 分钟，我把方案和算法讲一遍。[时间一]或[时间二]可以吗？\n\n{{me}}',
      en: 'Dear {{person}},\n\nproposal and quote for {{deal}} are attached, valid until [date].\n\nAgainst the needs you confirmed: [number] are covered; [what is not] is not part of it, and page [page] says why.\nThe price has two parts, [one-time] and [yearly], and nothing else.\n\nMay I take you through it in 30 minutes, on [first time] or [second time]?\n\n{{me}}',
    },
  },
  {
    key: 'walkthrough-opening',
    name: { 'zh-CN': '方案讲解开场', en: 'Opening the walk-through' },
    channel: 'meeting',
    text: {
      'zh-CN':
        '开始之前先对一下：您上次说最想解决的是[问题]，做成的标准是[标准]，还是这样吗？\n今天分三段：先看这个问题怎么解决，再看怎么上线，最后看费用。哪里不对随时打断我。',
      en: 'Before we start: you said that [problem] matters most and that success means [criteria]. Is that still so?\nThree parts today: how it solves that, how we bring it live, and what it costs. Stop me wherever it does not fit.',
    },
  },
  {
    key: 'price-objection',
    name: { 'zh-CN': '客户说“太贵了”', en: 'When they say it is too expensive' },
    channel: 'call',
    text: {
      'zh-CN':
        '明白。您说的贵，是超了预算，还是跟别家比？\n（超预算）那我们看看哪些可以放到第二期，先把[最要紧的一项]做起来。\n（比别家）把两份放一起看：他们那份里，[关键差别]是包含的吗？\n您之前算过，现在这件事一年大约花[金额]。按这个算，[月数]个月能回本，这笔账您看对不对？',
      en: 'I see. Too expensive against the budget, or against somebody else?\n(Budget) Then let us see what can wait for a second phase, and start with [what matters most].\n(Somebody else) Let us lay both side by side: does theirs include [the difference]?\nYou estimated that this costs you about [amount] a year today. On that basis it pays back in [months] months. Is that how you see it?',
    },
  },
]
