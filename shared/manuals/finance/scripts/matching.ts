import type { ScriptInput } from '../../input.ts'

export const matchingScripts: ScriptInput[] = [
  {
    key: 'proposal-cover',
    name: { 'zh-CN': '资产配置建议书邮件', en: 'Cover note for the allocation' },
    channel: 'email',
    scenario: {
      'zh-CN': '把资产配置建议书发给客户，附风险提示',
      en: 'Send the allocation proposal with the risk warning',
    },
    text: {
      'zh-CN':
        '尊敬的{{person}}：\n\n根据您 [日期] 确认的需求和 [风险等级] 的测评结果，我们做了一份资产配置建议书，见附件。第 [页] 页是整体比例，第 [页] 页是每一项放进来的理由，第 [页] 页是全部费用。\n\n投资有风险，过往业绩不代表未来表现，请结合自身情况审慎决定。建议您先和家人看一遍，[时间] 我当面给您讲。\n\n{{company}} {{me}}',
      en: 'Dear {{person}},\n\nFrom the needs that you confirmed on [date] and your rating of [rating] we drew up the attached allocation. Page [page] shows the shares, page [page] why each part is in, page [page] all fees.\n\nInvestments carry risk, and past performance says nothing about the future; please weigh it against your own situation. Read it at home first, and I will go through it with you on [time].\n\n{{me}}, {{company}}',
    },
    variants: [
      {
        key: 'worst-first',
        name: { 'zh-CN': '先说最坏', en: 'Worst case first' },
        text: {
          'zh-CN':
            '尊敬的{{person}}：\n\n建议书在附件里。请您先翻到第 [页] 页：如果遇到 [年份] 那样的行情，这套组合账面上大约会少 [比例]。这个数您能睡得着，我们再往前看收益部分。\n\n投资有风险，净值有涨有跌，不着急定。[时间] 见面细聊。\n\n{{me}}',
          en: 'Dear {{person}},\n\nThe proposal is attached. Please turn to page [page] first: in a market like that of [year] this mix would have shown about [share] less. If you could sleep with that, read on to the gains.\n\nInvestments carry risk and prices move both ways, so there is no hurry. I look forward to [time].\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'allocation-talk',
    name: { 'zh-CN': '讲解配置逻辑', en: 'Explaining the mix' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '当面讲建议书，客户听不懂专业名词，问为什么要分散',
      en: 'Explain the proposal face to face, client lost in jargon, asks why to diversify',
    },
    text: {
      'zh-CN':
        '这套组合可以看成一个家：打底的这块是地基，平时不起眼，波动最小；中间这块是房子，求个稳步增长，也会有涨有跌；最外面这一小块是院子，长得快，也最怕刮风。\n您要的是 [目标]，所以地基给得 [厚薄]。整套组合最差的时候可能跌 [比例]，这个数我先说在前面。哪一块您觉得太多或太少，现在就可以调。',
      en: 'Think of the mix as a house: the base is the foundation, dull and least moved; the middle is the house, meant to grow slowly, with its ups and downs; the small rest is the garden, fast to grow and first to suffer from wind.\nYou want [goal], so the foundation is [how thick]. At its worst the whole may fall by [share], and I would rather say so now. Which part looks too big or too small to you? We can change it now.',
    },
  },
  {
    key: 'higher-yield-elsewhere',
    name: { 'zh-CN': '客户说别家收益更高', en: 'When others offer more' },
    channel: 'call',
    scenario: {
      'zh-CN': '客户拿别的银行、平台的高收益产品来比，嫌我们收益低',
      en: 'Client compares with a higher yield elsewhere and finds ours too low',
    },
    text: {
      'zh-CN':
        '您把那份产品说明书发我，咱们一起看三处：底层投的是什么、最差的一年跌了多少、想取钱要等多久。\n收益高出来的那一截，一定是这三样里哪一样换来的。看完您还觉得划算，那就是适合您，我不拦着。',
      en: 'Send me its fact sheet and let us look at three lines: what it invests in, how far it fell in its worst year, how long you wait for your money.\nThe extra yield is paid for by one of the three. If it still suits you after that, I will not stand in your way.',
    },
    variants: [
      {
        key: 'ask-back',
        name: { 'zh-CN': '反问一句', en: 'Ask back' },
        text: {
          'zh-CN':
            '先问您一句：那边跟您讲过最多会亏多少吗？如果没讲，建议您问清楚再比。收益写在首页，风险往往写在第 20 页。',
          en: 'One question first: did they tell you how much you might lose? If not, ask before you compare: the yield is on page one, the risk usually on page twenty.',
        },
      },
    ],
  },
  {
    key: 'fee-question',
    name: { 'zh-CN': '说清费用', en: 'Talking about fees' },
    channel: 'chat',
    scenario: {
      'zh-CN': '客户问手续费、管理费怎么收，提前赎回扣多少',
      en: 'Client asks what fees there are and what early redemption costs',
    },
    text: {
      'zh-CN':
        '费用照合同一笔一笔列给您：认购费 [费率]；管理费、托管费、销售服务费一年 [费率]，按天从净值里扣，您看到的净值已经扣过；业绩报酬 [计提方式]；持有不满 [天数] 赎回收 [费率]。没有的项我写“无”，以合同第 [页] 页为准。',
      en: 'Every fee, as in the contract: [rate] on buying; [rate] a year for management, custody and distribution, taken daily, so that the value you see is already net of it; performance fee [how it is taken]; [rate] if you sell within [days]. Where there is none I write "none"; page [page] of the contract is what counts.',
    },
  },
]
