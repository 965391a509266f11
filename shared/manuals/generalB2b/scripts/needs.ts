import type { ScriptInput } from '../../input.ts'

export const needsScripts: ScriptInput[] = [
  {
    key: 'discovery-questions',
    name: { 'zh-CN': '需求沟通提问清单', en: 'Questions for the needs meeting' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '需求调研怎么问：提问清单、挖痛点、问现状',
      en: 'What to ask about needs: questions, pain points, how they work today',
    },
    text: {
      'zh-CN':
        '1. 从头到尾走一遍，现在这件事是怎么做的？\n2. 哪一步最费时间，最容易出错？大概多少次、多少钱？\n3. 为什么是现在要动？不动会怎样？\n4. 一年以后，看到什么您会说“这钱花得值”？\n5. 哪些是非有不可，哪些是有更好？\n6. 谁来用、谁来评、谁来批？之前看过哪几家？',
      en: '1. Walk me through it: how is this done today, from start to end?\n2. Which part takes longest or goes wrong most? How often, and what does it cost?\n3. Why now? What happens if nothing changes?\n4. A year from now, what would make you say it was worth the money?\n5. What must it do, and what would be nice to have?\n6. Who uses it, who judges it, who approves it? Whom else have you looked at?',
    },
  },
  {
    key: 'minutes',
    name: { 'zh-CN': '会议纪要', en: 'Minutes of the meeting' },
    channel: 'email',
    scenario: {
      'zh-CN': '开完会发纪要：会议总结、记录下一步、确认理解',
      en: 'After the meeting: minutes, summary, next steps',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n谢谢今天的时间。我的理解如下，有不对的地方请直接改：\n\n现状：[现状]\n要解决的问题：[问题]\n做成的标准：[标准]\n时间与预算：[时间、预算]\n\n下一步：\n· 我方：[事项]，[日期]前\n· 贵方：[事项]，[日期]前\n\n{{me}}',
      en: 'Dear {{person}},\n\nThank you for your time today. This is what I took away; please correct it freely:\n\nToday: [how it is done]\nThe problem to solve: [problem]\nHow success is judged: [criteria]\nTiming and budget: [timing, budget]\n\nNext:\n– We: [item] by [date]\n– You: [item] by [date]\n\n{{me}}',
    },
  },
  {
    key: 'survey-invite',
    name: { 'zh-CN': '请客户填需求调研表', en: 'Ask them to fill in the survey' },
    channel: 'email',
    scenario: {
      'zh-CN': '请客户填调研表：发表格、催填表',
      en: 'Asking for the survey form to be filled in, or reminding them of it',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n附上需求调研表，一共六项，十分钟左右能填完，拿不准的空着就好，我们通话时补。\n\n方案和报价都会以这张表为准，填得越实，来回越少。[日期]前发我可以吗？\n\n{{me}}',
      en: 'Dear {{person}},\n\nAttached is our needs survey: six fields, about ten minutes. Leave blank what you are unsure of and we will fill it in together.\n\nSolution and quote are built from it, so the more it says, the fewer rounds we need. Could you return it by [date]?\n\n{{me}}',
    },
  },
  {
    key: 'who-decides',
    name: { 'zh-CN': '问清谁来决定', en: 'Asking who decides' },
    channel: 'call',
    scenario: {
      'zh-CN': '问决策人：谁拍板、谁签字、采购怎么走流程',
      en: 'Who decides: who signs, who has a say, how they buy',
    },
    text: {
      'zh-CN':
        '{{person}}，上次采购类似的东西，内部是怎么走的？从提出到签字，经过哪几位？\n这次有谁会比较在意？他最担心什么？\n需要的话，我可以单独给他准备一页材料，您转给他也省事。',
      en: '{{person}}, the last time you bought something like this, how did it go inside the company? Whose desk did it cross before it was signed?\nWho will care most this time, and what worries them?\nI can prepare a page just for them, so that you need not explain it yourself.',
    },
  },
  {
    key: 'confirm-needs',
    name: { 'zh-CN': '请客户确认需求', en: 'Ask them to confirm the needs' },
    channel: 'email',
    scenario: {
      'zh-CN': '请客户书面确认需求：需求清单、签字、回复确认',
      en: 'Getting the needs confirmed in writing: list of needs, a written yes',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”的需求清单整理好了，见附件。必须有的 [数量] 项，有更好的 [数量] 项，预计[日期]上线。\n\n请您过目，没问题的话回一句“确认”，我们就照这个出方案；要改的地方直接标在上面。\n\n{{me}}',
      en: 'Dear {{person}},\n\nHere is the list of needs for {{deal}}: [number] must-haves, [number] nice-to-haves, go-live on [date].\n\nIf it is right, a short "confirmed" is all I need and we start on the solution; otherwise just mark what should change.\n\n{{me}}',
    },
    variants: [
      {
        key: 'reminder',
        name: { 'zh-CN': '几天没回时', en: 'When no answer came' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n[日期]发您的需求清单，怕被压在邮箱里了。\n\n售前同事[日期]开始写方案，清单有出入的话，现在改一行字就行，写完再改就要推倒重来。您扫一眼，回“确认”或者回要改的那一条都可以。\n\n{{me}}',
          en: 'Dear {{person}},\n\nThe list of needs I sent on [date] may have been buried in your inbox.\n\nOur presales colleague starts writing on [date]. Changing a line now takes a minute; later it means starting over. A quick look and a "confirmed", or the one item to change, is all I need.\n\n{{me}}',
        },
      },
    ],
  },
]
