import type { ScriptInput } from '../../input.ts'

export const schedulingScripts: ScriptInput[] = [
  {
    key: 'deposit-reminder',
    name: { 'zh-CN': '提醒付定金', en: 'Asking for the deposit' },
    channel: 'chat',
    scenario: { 'zh-CN': '合同签了定金没到，催客户打款好备料', en: 'Order signed, deposit not in, material waits' },
    text: {
      'zh-CN':
        '{{person}}，合同已经双签，定金 [金额] 到账后我们就锁料排产。眼下计划部留的位子到 [日期]，过了要往后顺延 [天数] 天。付款走到哪一步了，需要我补什么资料？',
      en: '{{person}}, the contract is signed by both; once the deposit of [amount] is in, we lock material and slot. Planning keeps our place until [date], after that it moves back by [days]. Where is the payment, and do you need any paper from me?',
    },
  },
  {
    key: 'ship-date-mail',
    name: { 'zh-CN': '交期确认函', en: 'Confirming the ship date' },
    channel: 'email',
    scenario: { 'zh-CN': '排产完成，书面告诉客户交期', en: 'Schedule is done, tell the customer the date in writing' },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”已经排产，计划部确认的交期是 [日期]。关键节点：\n· 物料齐套 [日期]\n· 首件检验 [日期]\n· 批量完工 [日期]\n\n每周五我发一次进度。任何一个节点晚了，当天就会告诉您，不会等到最后。\n\n{{me}}',
      en: 'Dear {{person}},\n\n{{deal}} is on the schedule, and planning confirms [date] for shipping. On the way:\n– Material complete [date]\n– First article [date]\n– Series finished [date]\n\nI report every Friday. If any of these slips, you hear it the same day.\n\n{{me}}',
    },
  },
  {
    key: 'progress-report',
    name: { 'zh-CN': '每周生产进度', en: 'Weekly production report' },
    channel: 'email',
    scenario: { 'zh-CN': '每周通报生产进度，客户问做到哪了', en: 'Weekly progress, customer asks how far we are' },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n本周进度：[工序] 完成 [数量] / [总数]，良率 [比例]。下周做 [工序]。\n交期 [日期] 不变。现场照片两张见附件。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThis week: [process] done for [quantity] of [total], yield [share]. Next week: [process].\nShipping stays on [date]. Two photos from the floor are attached.\n\n{{me}}',
    },
    variants: [
      {
        key: 'one-line',
        name: { 'zh-CN': '一句话版', en: 'One line' },
        text: {
          'zh-CN': '{{person}}，{{deal}} 本周到 [工序]，完成 [比例]，照片见附件，[日期] 发货不变，下周五再报。',
          en: '{{person}}, {{deal}} is at [process], [share] done (photo attached), still shipping on [date]; more next Friday.',
        },
      },
    ],
  },
  {
    key: 'delay-notice',
    name: { 'zh-CN': '延期告知', en: 'Telling of a delay' },
    channel: 'call',
    scenario: { 'zh-CN': '生产要延期、赶不上交期，怎么跟客户说', en: 'Production is late, how to tell the customer' },
    text: {
      'zh-CN':
        '{{person}}，有个坏消息要第一时间跟您说：因为 [原因]，原定 [日期] 的货要晚到 [日期]。\n我们能做的是：[日期] 先分批发 [数量]，够您用到 [日期]；运费我们出。\n您产线哪天断料？我按那天倒推，今天下班前把分批计划发您。',
      en: '{{person}}, bad news, and I want you to have it at once: because of [reason] the goods of [date] will be ready on [date].\nWhat we can do: send [quantity] on [date], enough until [date], freight at our cost.\nOn which day does your line run out? I will plan back from that and send you the split in writing tonight.',
    },
  },
]
