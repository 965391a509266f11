import type { ScriptInput } from '../../input.ts'

export const negotiationScripts: ScriptInput[] = [
  {
    key: 'last-price',
    name: { 'zh-CN': '客户要“最后一个价”', en: 'When they want the last price' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '客户说再让两个点就签、对手比你低，要最终底价',
      en: 'Customer wants two points more, a rival is cheaper, asks for the last price',
    },
    text: {
      'zh-CN':
        '{{person}}，价格可以谈，咱们换着谈。\n预付从三成提到四成，我让 [金额]；质保备件包不要，我让 [金额]；同意做参观现场，我再让 [金额]。\n什么都不换，光砍价，我能砍的只有钢板厚度和伺服品牌，那就不是您考察时看的那台了。\n您挑哪一样？',
      en: '{{person}}, price can move if something moves with it.\nForty instead of thirty per cent down: [amount] off. Without the spares package: [amount] off. You receive our visitors: another [amount].\nIf nothing moves but the price, all I can cut is plate and servo make, and then it is no longer the machine that you saw.\nWhich one do you choose?',
    },
    variants: [
      {
        key: 'rival-cheaper',
        name: { 'zh-CN': '对手更便宜', en: 'A cheaper rival' },
        text: {
          'zh-CN':
            '他低 [金额]，请您对三行：主轴和伺服是什么牌子、质保几年含不含上门、终验不合格怎么退。三行都一样还便宜，我劝您选他；有一行不一样，咱们把那一行折成钱再比。',
          en: 'They are [amount] lower, so compare three lines: make of spindle and servo, years of warranty with or without visits, what happens if site acceptance fails. If all three are equal, take theirs; if one differs, let us put a price on that line first.',
        },
      },
    ],
  },
  {
    key: 'milestone-talk',
    name: { 'zh-CN': '谈付款节点', en: 'Talking about milestones' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '客户要求货到付款、质保金押两年、验收后再付大头，怎么谈 3331',
      en: 'Customer wants to pay on arrival or hold back two years of retention; how to argue for 30/30/30/10',
    },
    text: {
      'zh-CN':
        '我们按 3331 来：预付三成，锁外购件；FAT 合格、发货前三成；SAT 签字三成；质保一年到期付清一成。\n每一笔都绑着您能看见的东西，机器没达标您手里永远压着四成。\n验收加一句：设备具备条件后 [天数] 天内未组织终验、又在生产使用的，视同合格。这条不是防您，是防换了项目经理没人认账。',
      en: 'We suggest 30/30/30/10: thirty to lock bought-in parts, thirty after the factory test before shipping, thirty with the signed site test, ten after a year of warranty.\nEach hangs on something that you can see, and until it performs you hold forty per cent.\nOne clause more: if it is ready, in use, and no final test is arranged within [days] days, it counts as accepted. That is not against you but against a change of project managers.',
    },
  },
  {
    key: 'down-payment-mail',
    name: { 'zh-CN': '合同生效与预付款通知', en: 'Contract in force, down payment due' },
    channel: 'email',
    scenario: {
      'zh-CN': '合同盖完章，提醒客户付预付款、告知投产时间',
      en: 'Contract is sealed, down payment starts the build',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”合同双方已盖章，今天用快递寄回贵司原件两份。按约定，预付款 [金额] 到账即排产，长周期件（[部件]）当天下单，制造周期从那天起算 [周数] 周。\n\n收据、保函和付款申请所需资料见附件，缺哪样请告诉我。项目交付经理 [姓名] 会在三天内和您对进度计划。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nThe contract for {{deal}} is sealed by both, and two originals leave by courier today. The build starts with the down payment of [amount]: long-lead parts ([parts]) are ordered the same day and the [weeks] weeks count from then.\n\nReceipt, guarantee and papers for your payment run are attached; tell me if one is missing. [name], who manages the delivery, will go through the schedule with you within three days.\n\n{{me}}\n{{company}}',
    },
  },
]
