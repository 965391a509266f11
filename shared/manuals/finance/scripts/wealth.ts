import type { ScriptInput } from '../../input.ts'

export const wealthScripts: ScriptInput[] = [
  {
    key: 'monthly-statement',
    name: { 'zh-CN': '月度持仓报告邮件', en: 'Cover note for the statement' },
    channel: 'email',
    scenario: { 'zh-CN': '每月给客户发持仓报告，解释涨跌', en: 'Monthly statement, explain what rose and fell' },
    text: {
      'zh-CN':
        '尊敬的{{person}}：\n\n[月份] 的持仓报告见附件。一句话小结：整体 [涨跌幅]，主要是 [原因]；离您的目标进度是 [比例]。\n\n本月 [调整意见]，理由写在第 [页] 页。投资有风险，过去的涨跌不代表以后。您如果近期有用钱计划，请提前 [天数] 告诉我，好留出赎回时间。\n\n{{me}}',
      en: 'Dear {{person}},\n\nYour statement for [month] is attached. In one line: [change] overall, mostly because of [reason]; you are [share] of the way to your goal.\n\nThis month I suggest [change or none], for the reasons on page [page]. Investments carry risk, and the past does not tell the future. Should you need money soon, tell me [days] ahead so that we can sell in time.\n\n{{me}}',
    },
    variants: [
      {
        key: 'bad-month',
        name: { 'zh-CN': '亏损月份', en: 'A month of losses' },
        text: {
          'zh-CN':
            '尊敬的{{person}}：\n\n这个月账户回撤了 [比例]，我先把不好的消息放在最前面。原因是 [原因]，同类平均是 [比例]。\n\n您当初说最多能接受 [比例]，目前还在范围内，所以我的意见是不动；若跌到 [阈值]，我会先给您打电话。详细数据在附件。\n\n{{me}}',
          en: 'Dear {{person}},\n\nThe bad news first: the account fell by [share] this month, because of [reason]; its peers lost [share] on average.\n\nYou told me that you could stand [share], and we are within that, so I would hold. Should it reach [threshold], I will call you before anything else. All figures are attached.\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'review-invite',
    name: { 'zh-CN': '邀约资产检视', en: 'Inviting to the review' },
    channel: 'chat',
    scenario: { 'zh-CN': '约客户来做资产检视、半年回顾', en: 'Invite the client to the portfolio review' },
    text: {
      'zh-CN':
        '{{person}}，[日期] 是咱们约好的检视日。我会带三样东西：这段时间的账、和当初目标的差距、要不要调整的建议。四十分钟，您过来，还是我去您那边？',
      en: '{{person}}, [date] is our review day. I will bring three things: how the account did, how far it is from your goal, and whether to change anything. Forty minutes; shall I come to you, or will you come here?',
    },
  },
  {
    key: 'nps-question',
    name: { 'zh-CN': '推荐意愿回访', en: 'Would you recommend us' },
    channel: 'call',
    scenario: {
      'zh-CN': '满意度回访，问客户愿不愿意把我们介绍给朋友，NPS 打分',
      en: 'Satisfaction call, ask whether they would recommend us, net promoter score',
    },
    text: {
      'zh-CN':
        '{{person}}，想请您打个分：0 到 10，您有多愿意把我介绍给您的朋友或家人？\n扣掉的那几分是因为什么？是产品、是服务，还是我联系得太多或太少？\n我记下来，[日期] 之前给您一个答复。',
      en: '{{person}}, on a scale from 0 to 10, how likely are you to name me to friends or family?\nWhat cost us the missing points: the product, the service, or that I call too much or too little?\nI am noting it and will answer you by [date].',
    },
  },
  {
    key: 'market-drop',
    name: { 'zh-CN': '市场大跌时的一通电话', en: 'When markets fall' },
    channel: 'call',
    scenario: {
      'zh-CN': '市场大跌，客户恐慌想赎回，问要不要割肉',
      en: 'Market crash, client panics and wants to sell everything',
    },
    text: {
      'zh-CN':
        '{{person}}，今天跌得多，我先跟您报个数：您的账户少了 [金额]，占 [比例]。\n跌的是 [资产]，只占您配置的 [比例]，打底的那部分没有受影响。\n这笔钱您原计划 [年份] 才用，计划有变吗？没变的话我建议先不动，[日期] 我再给您一次更新；如果确实急用，我帮您算取哪部分损失最小。',
      en: '{{person}}, it fell a lot today, so here is the figure first: your account is down by [amount], which is [share].\nThe fall is in [asset], only [share] of your mix; the base has hardly moved.\nYou meant to use this money in [year]; has that changed? If not, I would wait, and report again on [date]. If you do need it, I will work out which part costs least to sell.',
    },
    variants: [
      {
        key: 'message',
        name: { 'zh-CN': '微信短消息', en: 'As a message' },
        text: {
          'zh-CN':
            '{{person}}，今天大盘跌了 [比例]，您的组合跌 [比例]，在我们约定的范围内。收盘后我给您打电话细说，您先不用操作。',
          en: '{{person}}, the market lost [share] today and your mix [share], within what we agreed. No need to act; I will call after the close and explain.',
        },
      },
    ],
  },
  {
    key: 'not-now-call',
    name: { 'zh-CN': '未成交后的一通电话', en: 'A call after a no' },
    channel: 'call',
    scenario: {
      'zh-CN': '客户决定不买，问清原因、留个好印象',
      en: 'Client decided against it; learn why and part well',
    },
    text: {
      'zh-CN':
        '{{person}}，您这次没定，我完全理解。只想请教一句：是产品本身不合适，还是我哪里没讲清楚？\n您的风险测评还有效到 [日期]，以后想看看别的，随时找我。',
      en: '{{person}}, I quite understand that you decided against it. May I ask one thing: was the product wrong for you, or did I explain something badly?\nYour rating stays valid until [date], whenever you would like to look at something else.',
    },
  },
]
