import type { ScriptInput } from '../../input.ts'

export const prospectingScripts: ScriptInput[] = [
  {
    key: 'first-email',
    name: { 'zh-CN': '主动联系的第一封邮件', en: 'First e-mail, we write first' },
    channel: 'email',
    scenario: {
      'zh-CN': '第一次联系还不认识的客户：开发信、陌生邮件、自我介绍、主动找上门',
      en: 'First contact with somebody who does not know us: cold e-mail, introduction, outreach',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n我是{{company}}的{{me}}。了解到贵公司正在[看到的变化]，做这件事的团队常常卡在[常见难点]上，[同行]也卡过，后来是和我们一起解决的。\n\n想请您花 20 分钟聊聊现状，看看我们能不能帮上忙。[时间一]或[时间二]，哪个方便？\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nI noticed that you are [what you saw]. Teams at that point often struggle with [common difficulty]; we helped [a peer] past it.\n\nWould 20 minutes on [first time] or [second time] suit you, to see whether we can help?\n\n{{me}}\n{{company}}',
    },
    variants: [
      {
        key: 'question',
        name: { 'zh-CN': '用问题开头', en: 'Opening with a question' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n冒昧问一句：贵公司[业务场景]现在还靠[现有做法]吗？\n\n这么问，是因为我们最近帮[同行]把这件事从[原来]缩到了[现在]。如果您也在看这一块，我用十分钟说清楚他们怎么做的；如果不归您管，能否告诉我该找哪位？\n\n{{me}}\n{{company}}',
          en: 'Dear {{person}},\n\nMay I ask: is [their situation] still done by [how it is done today] at your company?\n\nI ask because we recently helped [a peer] get it from [before] down to [after]. If this is on your desk, ten minutes are enough to show you how; if not, whom should I turn to?\n\n{{me}}\n{{company}}',
        },
      },
    ],
  },
  {
    key: 'first-email-inbound',
    name: { 'zh-CN': '答复来询的第一封邮件', en: 'First e-mail, they asked' },
    channel: 'email',
    scenario: {
      'zh-CN': '客户主动来问：官网留言、索要资料、询价，第一次回复',
      en: 'They wrote first: answering a website enquiry, a request for material or a price',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n来信收到，谢谢关注。您问的[对方的问题]，先简单答复：[一句话答复]。\n\n为了给您一份合用的方案，我想先了解三件事：现在是怎么做的、大概多少人用、希望什么时候上线。方便的话，[时间一]或[时间二]我给您去个电话？\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nThank you for writing. On [their question], in short: [one-line answer].\n\nTo suggest something that fits, I would like to understand three things: how you do it today, roughly how many people would use it, and when you want to start. May I call you on [first time] or [second time]?\n\n{{me}}\n{{company}}',
    },
    variants: [
      {
        key: 'short',
        name: { 'zh-CN': '只约电话', en: 'Only a call' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n您在[来源]留的信息我收到了。[对方的问题]几句话说不全，又怕写长了您没空看。\n\n我[时间一]给您去个电话，五分钟讲完，您看合适吗？不方便的话回我一个时间就行。\n\n{{me}}\n{{company}}',
          en: 'Dear {{person}},\n\nYour note from [source] reached me. A good answer to [their question] depends on two or three things that are quicker asked than written.\n\nMay I ring you at [first time]? Five minutes will do. If that is a bad moment, just send me a better one.\n\n{{me}}\n{{company}}',
        },
      },
    ],
  },
  {
    key: 'follow-up-call',
    name: { 'zh-CN': '跟进电话开场', en: 'Opening of the follow-up call' },
    channel: 'call',
    scenario: {
      'zh-CN': '邮件发出去没回音，打电话跟进、催回复、约见面',
      en: 'No answer to our e-mail: following up by phone, asking for a meeting',
    },
    text: {
      'zh-CN':
        '{{person}}您好，我是{{company}}的{{me}}，前两天给您发过邮件，现在说两分钟方便吗？\n——您那边[业务场景]，现在主要靠什么在做？\n——最头疼的是哪一块？要是一直不动，会怎么样？\n——这件事除了您，还有哪位会一起看？\n那我们约个时间，请[使用的人]一起，把情况捋一遍，您看[时间]行吗？',
      en: 'Hello {{person}}, this is {{me}} from {{company}}; I wrote to you the other day. Do you have two minutes?\n– How do you handle [their situation] today?\n– What bothers you most about it? What happens if it stays as it is?\n– Who else would look at this with you?\nThen let us sit down together with [the people who use it]. Would [time] work?',
    },
    variants: [
      {
        key: 'no-reply',
        name: { 'zh-CN': '被挡或没时间时', en: 'When they have no time' },
        text: {
          'zh-CN':
            '{{person}}您好，我是{{company}}的{{me}}。知道您忙，我只占一分钟。\n上次邮件里提的[业务场景]，您是已经有办法了，还是暂时排不上？\n——已经有办法：那请教一句，现在这样最不满意的是哪一点？\n——排不上：明白，我[月份]再联系您，到时候先给您发一页对照，看值不值得谈。',
          en: 'Hello {{person}}, {{me}} from {{company}}. I know you are busy, so one minute only.\nThe [situation] I wrote about: have you solved it already, or is it just not its turn?\n– Solved: may I ask what you like least about the way it works now?\n– Not its turn: understood. I will come back in [month] with one page, so you can see whether it is worth a talk.',
        },
      },
    ],
  },
  {
    key: 'meeting-invite',
    name: { 'zh-CN': '需求沟通会邀约', en: 'Invitation to the needs meeting' },
    channel: 'email',
    scenario: {
      'zh-CN': '约需求沟通会：发会议邀请、定时间、列议程',
      en: 'Inviting to the needs meeting: date, agenda, who should be there',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n按刚才说的，需求沟通会定在[时间]，[线上链接／地点]，大约 45 分钟。\n\n想一起过三件事：\n1. 现在的做法和卡点\n2. 想达到的结果，怎么算做成\n3. 时间、预算和参与的人\n\n最好请一位实际使用的同事也来。\n\n{{me}}',
      en: 'Dear {{person}},\n\nAs agreed, our needs meeting is on [time], [link or place], about 45 minutes.\n\nI would like to go through three things with you:\n1. How you work today and where it hurts\n2. What you want to reach, and how you will know\n3. Timing, budget and who is involved\n\nIt helps to have somebody there who will use it every day.\n\n{{me}}',
    },
  },
]
