import type { ScriptInput } from '../../input.ts'

export const signingScripts: ScriptInput[] = [
  {
    key: 'deal-confirmation',
    name: { 'zh-CN': '成交确认与冷静期提示', en: 'Confirmation and cooling-off' },
    channel: 'email',
    scenario: {
      'zh-CN': '合同签完，告诉客户买了什么、冷静期怎么撤单、什么时候回访',
      en: 'after signing: what was bought, how to cancel in the cooling-off period, when the call-back comes',
    },
    text: {
      'zh-CN':
        '尊敬的{{person}}：\n\n您于 [日期] 签署的 [产品名称] 合同已受理，金额 [金额]，期限 [期限]。\n\n从现在起 24 小时为投资冷静期，这段时间您可以全额撤回，回复本邮件或拨打 [电话] 均可，不需要理由。冷静期后会有一位不做销售的同事给您打回访电话，请照实回答。\n\n首次资产检视先约在 [检视日]，到时我带着持仓报告来。\n\n{{company}} {{me}}',
      en: 'Dear {{person}},\n\nyour contract for [product], signed on [date], is accepted: [amount] for [term].\n\nThe next 24 hours are your cooling-off period. You may withdraw in full by answering this mail or calling [number], and need give no reason. After it a colleague who does not sell will call you; please answer frankly.\n\nFor the first portfolio review I have noted [review date] and will bring your statement.\n\n{{me}}, {{company}}',
    },
    variants: [
      {
        key: 'brief',
        name: { 'zh-CN': '短版', en: 'Short' },
        text: {
          'zh-CN':
            '{{person}}，合同办好了：[产品名称]，[金额]，到 [日期]。24 小时内反悔随时告诉我，一分不扣。明后天有同事做回访，[检视日] 我们见面看第一次账。',
          en: '{{person}}, all done: [product], [amount], until [date]. Should you change your mind within 24 hours, tell me and you get everything back. A colleague calls you in a day or two, and on [review date] we look at the account together.',
        },
      },
    ],
  },
  {
    key: 'callback-questions',
    name: { 'zh-CN': '独立回访问题', en: 'Call-back questions' },
    channel: 'call',
    scenario: {
      'zh-CN': '冷静期满后回访客户，确认是不是本人自愿、知不知道风险',
      en: 'call-back after cooling-off, check that the client bought freely and knows the risk',
    },
    text: {
      'zh-CN':
        '您好，这里是{{company}}回访专线，本次通话会录音，只占用您三分钟。\n1. [产品名称] 是您本人签的吗？\n2. 有没有人跟您说过这个产品不会亏？\n3. 封闭期到什么时候，您清楚吗？\n4. 销售人员有没有替您操作过账户，或者要过密码？\n任何一题有疑问，我都可以马上为您办理撤回。',
      en: 'Good day, this is the call-back desk of {{company}}. The call is recorded and takes three minutes.\n1. Did you sign for [product] yourself?\n2. Did anybody tell you that it could not fall?\n3. Do you know until when it is locked?\n4. Has anybody operated your account for you, or asked for a password?\nIf any of these troubles you, I can withdraw the order at once.',
    },
  },
]
