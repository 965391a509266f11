import type { ScriptInput } from '../../input.ts'

export const decisionScripts: ScriptInput[] = [
  {
    key: 'board-paper-offer',
    name: { 'zh-CN': '主动替客户写立项材料', en: 'Offering to draft the paper' },
    channel: 'chat',
    scenario: {
      'zh-CN': '客户要向领导汇报、写立项报告、上会材料，帮他准备',
      en: 'They must report to the board: offering to draft it',
    },
    text: {
      'zh-CN':
        '{{person}}，上会的材料我先替您打个草稿：一页讲为什么现在做，一页放试用数据和回本账。格式照贵公司的来，您发我一份空白模板就行。\n领导以前否过类似的没有？当时卡在哪一句？我把那一句先答上。',
      en: '{{person}}, let me draft the paper for your board: one page on why now, one with the trial data and the payback. Send me your blank form and I will follow it.\nWas anything like it turned down before, and over what? I will answer that point first.',
    },
  },
  {
    key: 'signatory-talk',
    name: { 'zh-CN': '和拍板人的二十分钟', en: 'Twenty minutes with the signatory' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '见总经理、见大老板怎么谈：高层拜访、拍板人、老板只给二十分钟',
      en: 'Meeting the managing director: a short talk at the top',
    },
    text: {
      'zh-CN':
        '[称呼]，时间不多，我说三句，剩下的您问。\n第一，您的人自己测的：[关键结论]，报告上有签名。\n第二，最坏的情况我们也算了，[月数]个月收回；再坏，[退出条款]。\n第三，这件事贵公司[姓名]从头盯到尾，做成了功劳是他的。\n您最不放心哪一点？',
      en: '[Name], three sentences, and the rest of the time is yours.\nFirst, your own people tested it: [main result], signed in the report.\nSecond, we did the sums for the worst case, [months] months; beyond that there is [exit clause].\nThird, [person] of your team saw it through from the start, and deserves the credit.\nWhat are you least sure of?',
    },
  },
  {
    key: 'terms-letter',
    name: { 'zh-CN': '交货付款确认函', en: 'Letter on delivery and payment' },
    channel: 'email',
    scenario: {
      'zh-CN': '谈妥以后书面确认价格、交期、付款方式：确认函、商务条款',
      en: 'Confirming price, delivery and payment in writing',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n昨天谈定的几条，我写下来请您核对：\n价格：[金额]（含税，比首次报价少[比例]，换的是[交换条件]）\n交货：收到订单后[天数]个工作日\n付款：[比例]预付，[比例]验收后[天数]天\n试用机折抵：[处理方式]\n\n没有出入的话，请按此下订单；有一个字不对，今天就告诉我。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nPlease check what we settled yesterday:\nPrice: [amount] (with tax, [share] below the first offer, in return for [what])\nDelivery: [days] working days after the order\nPayment: [share] in advance, [share] within [days] days of acceptance\nThe trial unit: [how it counts]\n\nIf it is right, let the order say the same; if one word is wrong, tell me today.\n\n{{me}}\n{{company}}',
    },
  },
  {
    key: 'last-minute-haggle',
    name: { 'zh-CN': '签字前最后一刀', en: 'The last cut before signing' },
    channel: 'call',
    scenario: {
      'zh-CN': '临签字又要再便宜点：最后一刀、抹零头、老板让再砍一次',
      en: 'Just before signing they want a little more off',
    },
    text: {
      'zh-CN':
        '明白，您回去也要有个交代。\n价格上我确实没有了，上一轮换出去的[条件]您也知道。不过我可以给您带回去一样东西：[非价格让步]，市价[金额]，写进确认函里。\n您看这样能不能交代过去？可以的话，订单一到，我当天就把机器给您排上。',
      en: 'I see: you need something to take back with you.\nThere is nothing left in the price; you know what [condition] bought last time. But you can take this back: [something other than price], worth [amount], written into the letter.\nWill that do? If so, your unit is allotted the day the order comes in.',
    },
    variants: [
      {
        key: 'walk-away',
        name: { 'zh-CN': '守住不让', en: 'Holding firm' },
        text: {
          'zh-CN':
            '这个数我给不了，不是拿架子。给了您，服务那边就得少派一个人，半年后您会骂我。\n您若必须要这个价，我替您把配置降到[低配]，标准表上会丢[数量]个勾，您看能不能接受？\n不能接受，那我们就守着现在的数，我等您消息，订单位置留到[日期]。',
          en: 'I cannot give that figure, and it is no pose: it would take one engineer off your service, and in half a year you would be angry with me.\nIf the price must be met, [a smaller model] does it, at the cost of [number] ticks on your sheet. Could you live with that?\nIf not, let us stay where we are. I keep your slot until [date].',
        },
      },
    ],
  },
  {
    key: 'lost-interview',
    name: { 'zh-CN': '落选后的请教电话', en: 'Asking why we were not chosen' },
    channel: 'call',
    scenario: {
      'zh-CN': '丢单后打电话问原因：输在哪里、客户选了别家、复盘',
      en: 'After the loss: asking why they chose somebody else',
    },
    text: {
      'zh-CN':
        '{{person}}，恭喜项目定了。我不是来翻盘的，就想跟您讨三句实话：\n——您心里是从哪一天开始不看好我们的？\n——如果只改一样就能赢，是哪一样？\n——我本人哪一次做得让您不舒服？\n谢谢您肯直说，我回去就改。往后要比价、要参考，随时叫我。',
      en: '{{person}}, congratulations on the decision. I am not here to reopen it, only to ask for three honest answers:\n– On which day did you begin to doubt us?\n– If one change had won it, which one?\n– Was there a moment when I personally put you off?\nThank you for being frank; I will work on it. Call on me whenever you need a second price or an opinion.',
    },
  },
]
