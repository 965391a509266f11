import type { ScriptInput } from '../../input.ts'

export const loyaltyScripts: ScriptInput[] = [
  {
    key: 'thanks-call',
    name: { 'zh-CN': '下单次日的感谢电话', en: 'The call of thanks' },
    channel: 'call',
    scenario: {
      'zh-CN': '客户刚下单，打电话致谢、稳住、说明接下来的安排',
      en: 'The order came yesterday: thanking, reassuring, what happens next',
    },
    text: {
      'zh-CN':
        '{{person}}，订单昨天进系统了，编号[编号]，专门打来说声谢谢。\n选我们您是担了责任的，我记着。从今天起[姓名]每周五给您发一行进度，您不用问。\n眼下您那边只要准备一样：[准备事项]，[日期]前就行。',
      en: '{{person}}, your order is in, number [number], and I am ringing to thank you.\nYou took a risk in choosing us, and I will not forget it. From today [name] sends you one line of news each Friday, unasked.\nFrom your side only one thing is needed: [preparation], by [date].',
    },
  },
  {
    key: 'nps-question',
    name: { 'zh-CN': '推荐意愿一问', en: 'The one question' },
    channel: 'email',
    scenario: {
      'zh-CN': '做 NPS 调查：问客户愿不愿意推荐、打 0 到 10 分',
      en: 'NPS: would they recommend us, 0 to 10',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n成绩单您看过了。只问一个问题：如果有同行问起，您有多大可能推荐我们？0 分是劝他别来，10 分是马上给他电话。\n\n直接回个数字就行，愿意的话加半句为什么。分数我会念给全组听，高低都念。\n\n{{me}}',
      en: 'Dear {{person}},\n\nYou have seen the results. One question only: if a peer asked, how likely would you be to recommend us? 0 means you would warn them off, 10 that you would give them my number at once.\n\nA bare number will do, half a sentence why is welcome. I read the scores to the whole team, the low ones too.\n\n{{me}}',
    },
    variants: [
      {
        key: 'chat-short',
        name: { 'zh-CN': '微信短问', en: 'Short form' },
        text: {
          'zh-CN': '{{person}}，用满一个月了，打个分吧：0 到 10，您会不会把我们介绍给同行？回数字就好，骂也行。',
          en: '{{person}}, a month in use: from 0 to 10, would you send a peer to us? A number is enough, and so is a complaint.',
        },
      },
    ],
  },
  {
    key: 'detractor-visit',
    name: { 'zh-CN': '低分登门开场', en: 'Opening the visit to a low scorer' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '客户打了低分，上门道歉挽回：贬损者、不满意、差评',
      en: 'They gave a low score: visiting to put it right',
    },
    when: 'nps < 7',
    text: {
      'zh-CN':
        '您打了[分数]分，我今天是专门为这个分来的，不带新产品。\n请您从头讲一遍，我不打断；讲完我说能改的、不能改的，当场分开。\n能改的，[日期]之前做完，您验收；不能改的，我说明白为什么。\n下个月我再来问一次这个分，升不升您说了算。',
      en: 'You gave us [score]. That is why I am here, and I brought no new product.\nPlease tell it from the start, I will not interrupt. Then I will say what can be changed and what cannot.\nWhat can is done by [date], and you check it; for what cannot you get the reason.\nNext month I ask for the score again, and whether it rises is up to you.',
    },
  },
  {
    key: 'advocate-invite',
    name: { 'zh-CN': '邀请当客户见证', en: 'Inviting a testimony' },
    channel: 'chat',
    scenario: {
      'zh-CN': '请满意客户做案例、上台分享、写推荐语：口碑、标杆客户',
      en: 'A happy customer as a reference: case study, talk, quote',
    },
    when: 'nps >= 9',
    text: {
      'zh-CN':
        '{{person}}，您那组数在我们内部都传开了。[月份]有场[活动]，想请您上台讲十五分钟，就讲您怎么选、怎么试、踩过什么坑，不用夸我们。\n稿子我们写初稿，数据您点头才放，路费我们出。要是公司不方便露名，写成“某某企业”也可以。',
      en: '{{person}}, your figures have made the rounds here. At [event] in [month], would you talk for a quarter of an hour about how you chose, how you tried it and what went wrong? No praise needed.\nWe draft it, no figure appears without your nod, travel is on us. If the company prefers no name, none is mentioned.',
    },
  },
]
