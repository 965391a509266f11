import type { ScriptInput } from '../../input.ts'

export const afterSalesScripts: ScriptInput[] = [
  {
    key: 'account-manager-hello',
    name: { 'zh-CN': '客户经理第一个电话', en: 'First call of the account manager' },
    channel: 'call',
    scenario: {
      'zh-CN': '签约后客户经理报到：自我介绍、接手客户、报到电话',
      en: 'After signing: the account manager introduces themselves',
    },
    text: {
      'zh-CN':
        '{{person}}您好，我是{{company}}的客户经理{{me}}，从今天起您的事归我管。\n《需求确认单》和你们谈的过程我都看过，您最在意的是[要点]，对吗？\n接下来两周是这样安排：[安排]。\n最后问一句：以前合作过的供应商，哪件事最让您恼火？我提前避开。',
      en: 'Hello {{person}}, I am {{me}}, your account manager at {{company}}; from today your matters are mine.\nI have read the needs form and how it came about. What counts most for you is [point], is that right?\nThe next two weeks look like this: [plan].\nOne last question: what annoyed you most about suppliers in the past? I would like to avoid it.',
    },
  },
  {
    key: 'service-card-mail',
    name: { 'zh-CN': '发服务确认卡', en: 'Sending the service card' },
    channel: 'email',
    scenario: {
      'zh-CN': '告诉客户出问题找谁、多久响应：服务卡、报修电话、升级联系人',
      en: 'Whom to call and how fast they answer: service card, hotline, escalation',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n附件是《服务确认卡》，建议打印一张贴在机房或工位：\n· 一般问题：[电话]，一个工作小时内回话\n· 紧急停用：[电话]，8 小时内到位\n· 找不到人：直接打给我，[手机]\n\n卡上写的和合同一致，哪条没做到，您直接找我。\n\n{{me}}',
      en: 'Dear {{person}},\n\nAttached is your service card; a printout on the wall helps:\n– General questions: [phone], an answer within one working hour\n– Out of action: [phone], somebody there within eight hours\n– Nobody answers: ring me, [mobile]\n\nIt says the same as the contract; if we miss a line, come straight to me.\n\n{{me}}',
    },
  },
  {
    key: 'issue-update',
    name: { 'zh-CN': '问题处理中的进展通报', en: 'News on an open issue' },
    channel: 'chat',
    scenario: {
      'zh-CN': '客户报修、投诉还没解决，先同步进展：安抚、进度、还在查',
      en: 'An issue or complaint is not solved yet: where it stands',
    },
    text: {
      'zh-CN':
        '{{person}}，[问题]的进展跟您说一声：\n已经查到[现状]，[工程师]正在[动作]。\n今天[时间]前要么修好，要么给您一个临时办法[办法]，不让您停着等。\n下一次我[时间]联系您，没有新消息也会打。',
      en: '{{person}}, where we are with [issue]:\nWe found [state], and [engineer] is busy with [action].\nBy [time] today it is either fixed or you have a workaround, [workaround], so that you can carry on.\nYou hear from me again at [time], news or not.',
    },
    variants: [
      {
        key: 'apology',
        name: { 'zh-CN': '我方有错时', en: 'When it was our fault' },
        text: {
          'zh-CN':
            '{{person}}，这次是我们的责任，先向您道歉，不找理由。\n影响：[影响]。已经做的：[动作]。还差的：[动作]，[时间]完成。\n为了不再发生，我们改了[措施]。给您造成的影响怎么处理，[日期]我带着方案上门谈。',
          en: '{{person}}, this one is on us. I apologise, without excuses.\nEffect: [effect]. Done so far: [action]. Still to do: [action], by [time].\nTo keep it from happening again we changed [measure]. On [date] I will come and see you with a proposal for putting it right.',
        },
      },
    ],
  },
  {
    key: 'visit-guide',
    name: { 'zh-CN': '月度回访提纲', en: 'Guide for the monthly visit' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '每月上门拜访老客户聊什么：回访提纲、拜访问题、挖新需求',
      en: 'What to talk about on a monthly visit: questions, new needs',
    },
    text: {
      'zh-CN':
        '一、先去现场转一圈，看谁在用、谁没在用。\n二、上次记的[数量]个问题，一条一条对，让客户自己打勾。\n三、这个月有没有多花的时间、多跑的腿？从哪一步来的？\n四、部门里有没有人事变动？新来的人谁去讲一遍？\n五、明年的计划里，有没有哪一块现在就能一起想？',
      en: 'First, walk round: who uses it, who does not?\nSecond, go through the [number] points of last time, and let the customer tick them off.\nThird, did anything cost extra time or legwork this month, and at which step?\nFourth, has anybody joined or left? Who will show it to the newcomers?\nFifth, is there something in next year’s plans that we could think about together?',
    },
  },
  {
    key: 'score-request',
    name: { 'zh-CN': '请客户打满意度', en: 'Asking for a satisfaction score' },
    channel: 'chat',
    scenario: {
      'zh-CN': '做满意度调查：请客户打分、收评价、问哪里不满意',
      en: 'Satisfaction survey: a score and what stands behind it',
    },
    text: {
      'zh-CN':
        '{{person}}，合作满一个月了，请您给个实在分：1 到 5，5 最好。\n不到 5 分的话，麻烦多写几个字，说说差在哪。分数直接给到我们总监，打几分都不影响给您的服务。',
      en: '{{person}}, a month has gone by: an honest score please, 1 to 5, five being best.\nBelow five, three words on what is missing would help. It goes straight to our director, and whatever it is, your service stays the same.',
    },
  },
]
