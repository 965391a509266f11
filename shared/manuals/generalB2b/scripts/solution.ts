import type { ScriptInput } from '../../input.ts'

export const solutionScripts: ScriptInput[] = [
  {
    key: 'quote-cover',
    name: { 'zh-CN': '报价邮件', en: 'Cover note for the quote' },
    channel: 'email',
    scenario: {
      'zh-CN': '发报价：报价邮件、方案和价格一起发',
      en: 'Sending the quote: cover note for proposal and price',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”的方案和报价见附件，有效期到[日期]。\n\n对照您确认的需求：[数量]项全部覆盖；[未覆盖项]这次没有包含，原因写在第[页]页。\n费用分两块：[一次性费用]和[每年费用]，没有另外的费用。\n\n建议约 30 分钟，我把方案和算法讲一遍。[时间一]或[时间二]可以吗？\n\n{{me}}',
      en: 'Dear {{person}},\n\nProposal and quote for {{deal}} are attached, valid until [date].\n\nAgainst the needs you confirmed: [number] are covered; [what is not] is not part of it, and page [page] says why.\nThe price has two parts, [one-time] and [yearly], and nothing else.\n\nMay I take you through it in 30 minutes, on [first time] or [second time]?\n\n{{me}}',
    },
    variants: [
      {
        key: 'two-options',
        name: { 'zh-CN': '给两档选择', en: 'Two options' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n“{{deal}}”做了两档报价，有效期都到[日期]：\n\n一档[名称]，[金额]：只解决您排在第一位的[问题]，[周数]周上线。\n二档[名称]，[金额]：需求清单全部覆盖，[周数]周上线。\n\n按您说的[判断标准]，我倾向[哪一档]，理由在附件第[页]页。[时间]通个话，我听听您的想法？\n\n{{me}}',
          en: 'Dear {{person}},\n\nFor {{deal}} we prepared two options, both valid until [date]:\n\nOne, [name], [amount]: solves [the problem] that you put first, live in [weeks] weeks.\nTwo, [name], [amount]: covers the whole list, live in [weeks] weeks.\n\nGoing by [their criterion] I would lean towards [option]; page [page] says why. May I call you at [time] to hear what you think?\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'walkthrough-opening',
    name: { 'zh-CN': '方案讲解开场', en: 'Opening the walk-through' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '讲方案开场：方案汇报、演示开头怎么说',
      en: 'Opening a proposal meeting: presenting, first words',
    },
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
    scenario: {
      'zh-CN': '客户嫌贵：价格高、砍价、要折扣、别家更便宜',
      en: 'They find it expensive: price, discount, a cheaper competitor',
    },
    text: {
      'zh-CN':
        '明白。您说的贵，是超了预算，还是跟别家比？\n（超预算）那我们看看哪些可以放到第二期，先把[最要紧的一项]做起来。\n（比别家）把两份放一起看：他们那份里，[关键差别]是包含的吗？\n您之前算过，现在这件事一年大约花[金额]。按这个算，[月数]个月能回本，这笔账您看对不对？',
      en: 'I see. Too expensive against the budget, or against somebody else?\n(Budget) Then let us see what can wait for a second phase, and start with [what matters most].\n(Somebody else) Let us lay both side by side: does theirs include [the difference]?\nYou estimated that this costs you about [amount] a year today. On that basis it pays back in [months] months. Is that how you see it?',
    },
    variants: [
      {
        key: 'trade',
        name: { 'zh-CN': '让价要换东西', en: 'Giving only for something' },
        text: {
          'zh-CN':
            '您要的这个价，我得知道能换回什么，才好去争取。\n——如果一次签[年限]年，或者首付到[比例]，我可以去申请[让步]。\n——如果价格一定要到[数字]，那我们一起看看范围里哪一项可以先不做。\n这两条路，您觉得哪条在您那边更容易走通？',
          en: 'To ask for that price I need something to bring along.\n– If you sign for [years] years, or pay [share] up front, I can ask for [concession].\n– If it has to be [figure], let us see together which item can wait.\nWhich of the two is easier to carry on your side?',
        },
      },
    ],
  },
]
