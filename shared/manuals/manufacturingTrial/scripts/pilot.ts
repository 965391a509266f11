import type { ScriptInput } from '../../input.ts'

export const pilotScripts: ScriptInput[] = [
  {
    key: 'pilot-order-ask',
    name: { 'zh-CN': '请客户下试产单', en: 'Asking for the pilot order' },
    channel: 'call',
    scenario: {
      'zh-CN': '实验室过了，客户要免费试产料，怎么谈付费小批量订单和产线日期',
      en: 'Lab passed, customer wants free pilot material; ask for a paid order and a date on the line',
    },
    text: {
      'zh-CN':
        '{{person}}，实验室数据达标了，下一步上线跑 [数量]。\n这批料按试产价 [金额] 走订单，FAE 驻线和调机不收费。走订单的好处是，产线给排正式工单，数据进你们的系统，品质也认。\n您看 [日期] 那一周哪天有空档？',
      en: '{{person}}, the lab figures are on target, so next comes [quantity] on the line.\nThe material goes on an order at the pilot price of [amount]; our engineer on site is free. With an order the line gives it a proper job number, the data are in your system and quality accepts them.\nIn the week of [date], which day has a slot?',
    },
    variants: [
      {
        key: 'refundable',
        name: { 'zh-CN': '料款可抵', en: 'Set off later' },
        text: {
          'zh-CN':
            '{{person}}，试产料款 [金额]，转批量后在首单里全额抵扣；没转成，这笔钱就算咱们一起买个数据。这样您内部立项也有抬头，好走流程。',
          en: '{{person}}, the pilot material costs [amount] and is set off in full against the first volume order; if it goes no further, we have bought the data together. It also gives your project a number to run under.',
        },
      },
    ],
  },
  {
    key: 'yield-data-request',
    name: { 'zh-CN': '收试产数据', en: 'Collecting the pilot data' },
    channel: 'chat',
    scenario: {
      'zh-CN': '试产跑完，找客户要良率、节拍、不良明细',
      en: 'Pilot run finished, get yield, cycle time and defects',
    },
    text: {
      'zh-CN':
        '{{person}}，试产辛苦了。帮我发三样就够：总投入和良品数、不良分类、单件节拍。班次和机台号带上，我跟对比组放一张表里，今天晚上发回给您看。',
      en: '{{person}}, thanks for the pilot. Three things are enough: pieces in and good out, defects by kind, seconds a piece. With shift and machine number I set them beside the control and you have the table tonight.',
    },
  },
  {
    key: 'pilot-report-mail',
    name: { 'zh-CN': '试产报告会签', en: 'Pilot report for signature' },
    channel: 'email',
    scenario: {
      'zh-CN': '把试产报告发给客户工艺和品质签字',
      en: 'Send the pilot report to process and quality for signing',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n试产报告见附件，数据全部来自贵司产线记录：投入 [数量]，良率 [比例]（判据 [比例]），节拍 [数值]，异常 [数量] 项均已关闭。\n\n请工艺、品质会签。有一项您觉得写得不准，我们改完再签，不赶这一天。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe pilot report is attached, all from your own line records: [quantity] in, yield [share] against the agreed [share], cycle [value], [count] issues, all closed.\n\nWe ask for the signatures of process and quality. If any line seems wrong to you, we correct it first; a day more does not matter.\n\n{{me}}',
    },
    variants: [
      {
        key: 'missed-target',
        name: { 'zh-CN': '未达标时', en: 'Target missed' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n试产良率 [比例]，离判据差 [比例]，我们不绕弯。不良集中在 [类型]，原因和对策写在报告第 [页] 页，改动只涉及 [参数]。\n\n申请 [日期] 再跑 [数量] 验证，料和人我们出。您看可以的话，麻烦安排个线上时间。\n\n{{me}}',
          en: 'Dear {{person}},\n\nThe pilot yielded [share], [share] short of what we agreed, and I will not talk around it. Most defects are [kind]; cause and remedy are on page [page] and touch only [setting].\n\nMay we run [quantity] more on [date], material and people on us? If you agree, which slot on the line could we have?\n\n{{me}}',
        },
      },
    ],
  },
]
