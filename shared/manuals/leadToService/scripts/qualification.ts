import type { ScriptInput } from '../../input.ts'

export const qualificationScripts: ScriptInput[] = [
  {
    key: 'four-question-call',
    name: { 'zh-CN': '四个问题定级', en: 'The four-question call' },
    channel: 'call',
    scenario: {
      'zh-CN': '判断线索真假、有没有预算、谁拍板、什么时候要：判定、定级、筛线索',
      en: 'Is the lead real: budget, decider, date; qualifying and grading',
    },
    text: {
      'zh-CN':
        '{{person}}，为了不给您乱报方案，我问四个问题，两分钟。\n一、这件事不做，对您这边影响最大的是什么？\n二、今年的预算里有没有这一笔，大概到什么数？\n三、最后谁签字？您和他中间还隔几位？\n四、您希望哪天能用上？倒推回来，什么时候要定供应商？\n谢谢，您说的我记成三句话念给您听，您看准不准。',
      en: '{{person}}, four questions, two minutes, so that I do not send you something off the mark.\nOne: if this is not done, what hurts you most?\nTwo: is there money for it in this year’s budget, and up to what figure?\nThree: whose signature is it in the end, and who stands between you and them?\nFour: by when should it work, and when would you have to pick a supplier?\nThank you. Let me read back what I noted in three sentences; tell me where I am wrong.',
    },
    variants: [
      {
        key: 'budget-shy',
        name: { 'zh-CN': '不肯说预算时', en: 'When they keep the budget to themselves' },
        text: {
          'zh-CN':
            '预算不方便说，完全理解。那我报三档，您只告诉我往哪一档做：[低档]解决基本的，[中档]是多数同行选的，[高档]连[附加项]一起做了。\n您觉得领导看到哪一档会皱眉头？\n好，我就在这个数以内给您配，配不下的我先说。',
          en: 'You need not tell me the budget. Let me name three levels and you point at one: [low] covers the basics, [middle] is what most peers choose, [high] includes [extra] as well.\nAt which one would your boss frown?\nGood: I will stay below that, and say beforehand what does not fit.',
        },
      },
    ],
  },
  {
    key: 'gatekeeper-call',
    name: { 'zh-CN': '前台或助理挡驾', en: 'Getting past the front desk' },
    channel: 'call',
    scenario: {
      'zh-CN': '电话打到前台、总机、秘书，找不到负责人：绕前台、转接',
      en: 'The switchboard or an assistant answers: reaching the person in charge',
    },
    text: {
      'zh-CN':
        '您好，我是{{company}}的{{me}}。贵公司[日期]在我们官网提交了[需求]，留的是[姓名]，我按约定回电。\n他不在的话，您帮我看下这事归哪个部门？\n麻烦您转一下，或者告诉我他几点在，我那会儿再打。要是他已经不需要了，也请您说一声，我就不再打来。',
      en: 'Good morning, {{me}} of {{company}}. Somebody at your firm sent us [a request] on [date] and left the name [name]; I am returning that.\nIf they are out, which department would it be?\nCould you put me through, or tell me when they are back? And if it is no longer wanted, please say so and I will not ring again.',
    },
  },
  {
    key: 'see-you-later',
    name: { 'zh-CN': '暂不跟进的告别信', en: 'A friendly pause' },
    channel: 'email',
    scenario: {
      'zh-CN': '客户今年没预算、时候没到，退回培育前体面收尾：C 级、以后再说',
      en: 'No budget this year, grade C: ending well before marketing takes over',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n听您讲完，我觉得今年不是动手的时候，硬推对您没好处，我就不追着您了。\n\n市场部每月整理一份[行业]的实测数据，您要是愿意收，回个“好”，我让他们加上您，随时能退。等[触发条件]有了眉目，打我电话，我一小时内回您。\n\n{{me}}',
      en: 'Dear {{person}},\n\nFrom what you told me this is not the year to start, and pushing would do you no good, so I will not.\n\nOur marketing colleagues put together measured figures from [industry] once a month. Answer "yes" if you would like them; you can cancel whenever you wish. When [trigger] takes shape, ring me: you get an answer within the hour.\n\n{{me}}',
    },
  },
]
