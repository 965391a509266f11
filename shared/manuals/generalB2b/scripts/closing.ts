import type { ScriptInput } from '../../input.ts'

export const closingScripts: ScriptInput[] = [
  {
    key: 'delay-objection',
    name: { 'zh-CN': '客户说“再等等”', en: 'When they want to wait' },
    channel: 'call',
    scenario: {
      'zh-CN': '客户拖着不定：再等等、再考虑、预算没批、往后放',
      en: 'They put it off: wait, think it over, budget not approved',
    },
    text: {
      'zh-CN':
        '可以理解。是在等什么——预算批下来，还是有哪位还没点头？\n如果是[原因]，我能帮您准备什么？\n您之前定的上线时间是[日期]，倒推回来，[日期]前要签才排得上。要是往后挪也没关系，您告诉我新的时间，我按那个来安排。',
      en: 'I understand. What are we waiting for: the budget, or somebody who is not convinced yet?\nIf it is [reason], what can I prepare for you?\nYou wanted to be live on [date]; counting back, we would have to sign by [date]. If a later start suits you better, tell me which and I will plan for that.',
    },
    variants: [
      {
        key: 'next-step',
        name: { 'zh-CN': '先定一小步', en: 'One small step' },
        text: {
          'zh-CN':
            '没关系，大的决定先不催您。\n那我们把中间这一步走了：[小事，比如请法务先看合同、把数据样例发来]，它不花钱，也不算答应什么。\n等[条件]一到，您那边能直接往下走。[日期]前做完可以吗？',
          en: 'That is fine; the big decision can wait.\nLet us only take the step in between: [something small, such as having the contract looked at, or sending sample data]. It costs nothing and commits you to nothing.\nOnce [condition] is there you can go straight on. Would [date] be all right?',
        },
      },
    ],
  },
  {
    key: 'contract-cover',
    name: { 'zh-CN': '合同邮件', en: 'Cover note for the contract' },
    channel: 'email',
    scenario: {
      'zh-CN': '发合同：合同邮件、请法务看、催签字盖章',
      en: 'Sending the contract: cover note, their lawyers, signature',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”的合同见附件，和谈定的条款一致，改过的[数量]处标了底色。\n\n麻烦转给法务，有意见请直接批注，我这边一个工作日内答复。盖好章先发我扫描件，原件随后寄。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nThe contract for {{deal}} is attached. It says what we agreed; the [number] passages that changed are highlighted.\n\nPlease pass it to your lawyers. They may comment in the text, and I answer within a working day. A scan of the signed copy is enough for now; the original can follow by post.\n\n{{me}}\n{{company}}',
    },
  },
  {
    key: 'handover-intro',
    name: { 'zh-CN': '介绍交付负责人', en: 'Introducing the delivery lead' },
    channel: 'email',
    scenario: {
      'zh-CN': '签约后换人对接：介绍项目经理、交付负责人',
      en: 'After signing: introducing the project lead who takes over',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n合同收到了，谢谢您的信任。接下来由[姓名]负责交付，需求清单、方案和我们谈过的细节都已经交接给他，您不用再讲一遍。\n\n启动会建议在[时间]，我也参加。之后有任何事，找他找我都行。\n\n{{me}}',
      en: 'Dear {{person}},\n\nWe have the contract: thank you for your trust. [Name] leads the delivery and has your needs, the proposal and all that we discussed, so you will not have to explain it again.\n\nWe suggest [time] for the kick-off; I will be there too. From then on you can turn to either of us.\n\n{{me}}',
    },
  },
]
