import type { ScriptInput } from '../../input.ts'

export const interestScripts: ScriptInput[] = [
  {
    key: 'curiosity-call',
    name: { 'zh-CN': '只问不讲的电话', en: 'The curiosity call' },
    channel: 'call',
    scenario: {
      'zh-CN': '客户看过资料有点兴趣，第一个电话只问不卖：挖痛点、探兴趣',
      en: 'They read something and are curious: a first call that only asks',
    },
    text: {
      'zh-CN':
        '{{person}}，您看过的那份实测，您最关心哪一段？\n——是自己碰到了，还是帮别人看的？\n——上一次出这个问题是哪天？当时怎么收的场？\n——要是下个月又来一次，谁的日子最难过？\n今天我不介绍产品。这些我整理成一页发您，您看我听对了没有。',
      en: '{{person}}, you had a look at our test report: which part were you after?\n– Did it happen to you, or are you looking for somebody else?\n– When was the last time, and how did you get out of it?\n– If it came back next month, whose life would be hardest?\nNo product today. I will put this on a page and send it; tell me whether I heard you right.',
    },
    variants: [
      {
        key: 'lukewarm',
        name: { 'zh-CN': '客户不冷不热时', en: 'When they are lukewarm' },
        text: {
          'zh-CN':
            '听得出来这事对您不算急。那我只问一句就挂：如果哪天它变急了，会是因为什么——出了事故，还是换了领导，还是客户来审厂？\n好，我记下。真到那天您想起我，直接打这个号。',
          en: 'I can hear that this is not urgent. One question and I am gone: should it become urgent one day, what would be the reason: an incident, a new boss, an audit?\nThank you, noted. When that day comes, this is my number.',
        },
      },
    ],
  },
  {
    key: 'peer-story',
    name: { 'zh-CN': '同类客户故事', en: 'The story of a peer' },
    channel: 'email',
    scenario: {
      'zh-CN': '给客户发案例：同行案例、成功故事、别人怎么用',
      en: 'Sending a case: how a company like theirs went about it',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n您说的[痛点]，[同类客户]也遇到过。他们先试了[办法一]，没成，绕了[多久]弯路，最后是这么解决的：[做法]。现在[指标]从[原值]到了[现值]。\n\n有一点提醒：他们说重来一次，会先做[准备]。您若想听原话，我牵个线，您二位自己聊，我不在场。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe [pain] that you described is just what [a peer] had. They tried [first way] in vain, lost [how long], and in the end did this: [approach]. Today [measure] is at [now], from [then].\n\nA word of caution: they say that next time they would begin with [preparation]. If you want to hear it from them, I will put you in touch and stay out of it.\n\n{{me}}',
    },
  },
  {
    key: 'evaluation-offer',
    name: { 'zh-CN': '提议评估方式', en: 'Proposing how to evaluate' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '客户想认真看看，商量怎么评估、要比几家、谁来参加',
      en: 'They want a closer look: how to evaluate, how many rivals, who takes part',
    },
    text: {
      'zh-CN':
        '既然要看，就看得公平一点，我提个办法，您改：\n第一步，把必须过的几条写成标准，您定，我不插嘴。\n第二步，您在看的几家都按这张表填，缺的当场问。\n第三步，前两名到您现场试，样品您出。\n这样下来大概[周数]周。您现在手上有几家？谁来当裁判？',
      en: 'If you are going to compare, let it be fair. A suggestion, change it as you like:\nFirst, you write down what must be passed; I keep out of that.\nSecond, everybody in the race fills in the same sheet, gaps are asked about at once.\nThird, the best two run at your site with your samples.\nThat takes about [weeks] weeks. How many are in the race today, and who is the judge?',
    },
  },
]
