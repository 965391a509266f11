import type { ScriptInput } from '../../input.ts'

export const signingScripts: ScriptInput[] = [
  {
    key: 'deal-confirmation',
    name: { 'zh-CN': '成交确认与冷静期提示', en: 'Confirmation and cooling-off' },
    channel: 'email',
    scenario: {
      'zh-CN': '合同签完，告诉客户买了什么、冷静期怎么撤单、什么时候回访',
      en: 'After signing: what was bought, how to cancel in the cooling-off period, when the call-back comes',
    },
    text: {
      'zh-CN':
        '尊敬的{{person}}：\n\n您于 [日期] 签署的 [产品名称] 合同已受理，金额 [金额]，期限 [期限]。\n\n按合同约定，[冷静期或犹豫期，起止时间] 内您可以撤回，[是否全额、有无费用]，拨打 [电话] 即可，不需要理由。期满后会有一位不做销售的同事给您打回访电话，请照实回答。\n\n首次资产检视先约在 [检视日]，到时我带着持仓报告来。\n\n{{company}} {{me}}',
      en: 'Dear {{person}},\n\nYour contract for [product], signed on [date], is accepted: [amount] for [term].\n\nUnder the contract you may withdraw within [cooling-off or free-look period, from when to when], [in full, or at what cost], by calling [number]; you need give no reason. After it a colleague who does not sell will call you; please answer frankly.\n\nFor the first portfolio review I have noted [review date] and will bring your statement.\n\n{{me}}, {{company}}',
    },
    variants: [
      {
        key: 'brief',
        name: { 'zh-CN': '短版', en: 'Short' },
        text: {
          'zh-CN':
            '{{person}}，合同办好了：[产品名称]，[金额]，到 [日期]。[冷静期截止时间] 前想撤，打 [电话] 就能办，[费用说明]。期满后有同事做回访，[检视日] 我们见面看第一次账。',
          en: '{{person}}, all done: [product], [amount], until [date]. Should you change your mind before [end of cooling-off], call [number]; [what it costs]. A colleague calls you after that, and on [review date] we look at the account together.',
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
      en: 'Call-back after cooling-off, check that the client bought freely and knows the risk',
    },
    text: {
      'zh-CN':
        '您好，这里是{{company}}回访专线，本次通话会录音，只占用您三分钟。\n1. [产品名称] 是您本人签的吗？\n2. 有没有人跟您说过这个产品不会亏？\n3. 封闭期到什么时候，您清楚吗？\n4. 销售人员有没有替您操作过账户，或者要过密码？\n哪一题有疑问，您现在就说，能撤回的我按合同为您办理，办不了的我转给专人今天回您。',
      en: 'Good day, this is the call-back desk of {{company}}. The call is recorded and takes three minutes.\n1. Did you sign for [product] yourself?\n2. Did anybody tell you that it could not fall?\n3. Do you know until when it is locked?\n4. Has anybody operated your account for you, or asked for a password?\nIf any of these troubles you, say so now: I will cancel where the contract allows it, and otherwise somebody calls you back today.',
    },
  },
]
