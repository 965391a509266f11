import type { ScriptInput } from '../../input.ts'

export const trialScripts: ScriptInput[] = [
  {
    key: 'trial-terms',
    name: { 'zh-CN': '发试用约定书', en: 'Sending the trial agreement' },
    channel: 'email',
    scenario: {
      'zh-CN': '客户要试用样机，发约定书讲清期限和条件：借样机、试用协议',
      en: 'They want to try a unit: agreement, period, conditions',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n试用机已经给您留了，《试用约定书》见附件，一页纸，四句话：\n· 试用期[天数]个工作日，试用截止[日期]\n· 过的标准就是上次签的那张表，一条不加\n· 您那边[姓名]对接，我们这边[工程师]\n· 全部达标，[日期]前进入采购流程；不达标，我们自己拉走，不收一分钱\n\n签好回传，[日期]装机。\n\n{{me}}',
      en: 'Dear {{person}},\n\nA unit is reserved for you. The trial agreement is attached, a page with four points:\n– The trial period is [days] working days; it ends on [date]\n– It passes by the sheet that we signed, nothing added\n– [Name] is your contact, [engineer] is ours\n– If all is reached, purchasing starts by [date]; if not, we collect it and you owe nothing\n\nReturn it signed and we install on [date].\n\n{{me}}',
    },
  },
  {
    key: 'trial-check',
    name: { 'zh-CN': '试用进展电话', en: 'Trial check-in' },
    channel: 'call',
    scenario: {
      'zh-CN': '试用期间定期问进展：试用回访、跟进试用、用得怎么样',
      en: 'During the trial: how is it going, what is stuck',
    },
    text: {
      'zh-CN':
        '{{person}}，今天第[天数]天，标准表上打了几个勾？\n——这三天开机几次？没开的那天是因为什么？\n——操作的师傅有没有嘟囔过哪一步？\n——还剩[数量]条没测，缺样品还是缺人？我让工程师明天过去，一次测完。',
      en: '{{person}}, day [number]: how many ticks on the sheet?\n– How often was it on in the last three days, and why not on the others?\n– Did the operator grumble about any step?\n– [Number] lines are still to be tested: is it samples or hands that are missing? An engineer can come tomorrow and finish them.',
    },
    variants: [
      {
        key: 'idle',
        name: { 'zh-CN': '设备闲着时', en: 'When the unit stands idle' },
        text: {
          'zh-CN':
            '{{person}}，后台看到机器从[日期]起没转过，是忙别的了，还是哪里不顺手？\n要是忙，我们把试用期顺延到[日期]，写封邮件确认一下；要是不顺手，您实话说，我当天派人来调。\n都不是，那是不是心里已经有主意了？您直说，我好安排拉走，不耽误您地方。',
          en: '{{person}}, the unit has not run since [date]. Are you busy, or is something awkward about it?\nIf you are busy, we move the end to [date] and confirm it by mail. If it is awkward, say so, and somebody comes today.\nIf neither, have you made up your mind? Tell me frankly and I will clear the space for you.',
        },
      },
    ],
  },
  {
    key: 'strong-doubt',
    name: { 'zh-CN': '主管回应强烈质疑', en: 'The senior lead answers strong doubt' },
    channel: 'call',
    scenario: {
      'zh-CN': '客户发火、质疑数据造假、要求退货：危机沟通、主管出面、情绪激动',
      en: 'They are angry, doubt our data or want it taken back: escalation',
    },
    when: 'strong_doubt',
    text: {
      'zh-CN':
        '{{person}}您好，我是{{company}}的{{me}}，这件事从现在起我亲自管。\n您说的[质疑]，我不辩。请给我两样东西：当时的样品和操作记录，我们原样复测，您的人全程看着。\n复测出来是我们的错，试用到此为止，[补偿]；是别的原因，我们也把原因写清楚给您。\n明天上午[时间]我到，您方便吗？',
      en: '{{person}}, this is {{me}} of {{company}}. From now on this is mine.\nI will not argue about [the doubt]. Give me two things, the sample and the log, and we repeat it exactly, with your people watching.\nIf it was our fault, the trial ends and [compensation]. If it was something else, you get the cause in writing.\nI can be with you tomorrow at [time]. Does that suit you?',
    },
  },
]
