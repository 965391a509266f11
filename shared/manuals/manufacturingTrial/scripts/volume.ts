import type { ScriptInput } from '../../input.ts'

export const volumeScripts: ScriptInput[] = [
  {
    key: 'total-cost-talk',
    name: { 'zh-CN': '用综合成本谈价格', en: 'Talking total cost' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '采购说单价比现用料贵，要降价；拿试产良率算综合成本',
      en: 'Purchasing says the unit price is above the present grade; use pilot yield to show total cost',
    },
    text: {
      'zh-CN':
        '单价我们确实高 [金额]，咱们把整本账打开：\n良率从 [比例] 到 [比例]，每千件少报废 [数量]，值 [金额]；\n清洗从一天 [次] 变成 [次]，多出 [小时] 产能；\n合下来每千件省 [金额]，这是贵司产线自己跑出来的数。\n我建议价格绑用量走：月用 [数量] 以上，我们再让 [比例]。',
      en: 'Our unit price is [amount] higher, so let us open the whole account:\nYield rises from [share] to [share], [quantity] less scrap in a thousand, worth [amount];\nCleaning falls from [times] to [times] a day, [hours] more capacity;\nTogether [amount] saved in a thousand, measured on your own line.\nI suggest to tie price to volume: above [quantity] a month we give [share] more.',
    },
    variants: [
      {
        key: 'incumbent-cut',
        name: { 'zh-CN': '原供应商降价', en: 'The incumbent cuts its price' },
        text: {
          'zh-CN':
            '他肯降 [比例]，是好事，您手上多了一个选择。只建议问他两句：良率能不能签进协议？断供怎么赔？这两条我们愿意拿到桌面上谈。',
          en: 'That they cut [share] is good for you: you have a choice. Just ask them two things: will they put the yield into the contract, and what do they pay if supply stops? We are ready to talk about both.',
        },
      },
    ],
  },
  {
    key: 'switch-plan-mail',
    name: { 'zh-CN': '切换计划邮件', en: 'The switch-over plan' },
    channel: 'email',
    scenario: {
      'zh-CN': '批量前发新旧料切换计划、安全库存安排',
      en: 'Before volume: plan for switching materials and safety stock',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n切换计划见附件，分三步：\n· [日期] 起 A 线切换，旧料保留 [天数] 天用量\n· [日期] 评审首周数据，良率低于 [比例] 立即切回\n· [日期] 全部切换，旧料退库\n\n首周我们的工程师每天在线边，联系人和电话写在最后一页。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe plan is attached, in three steps:\n– From [date] line A, with [days] of the old material kept\n– On [date] we review the first week; below [share] yield we go back at once\n– From [date] all lines, old stock returned\n\nIn the first week our engineer is at the line every day; names and numbers are on the last page.\n\n{{me}}',
    },
  },
  {
    key: 'first-order-call',
    name: { 'zh-CN': '推动首张批量单', en: 'Moving the first order' },
    channel: 'call',
    scenario: { 'zh-CN': '协议签了迟迟不下批量订单，催首单', en: 'Agreement signed but no volume order comes' },
    text: {
      'zh-CN':
        '{{person}}，协议和代码都办好了，首单卡在哪一步，是旧料库存没用完，还是物料主数据没建？\n库存还剩 [数量] 的话，按现在的用量 [日期] 见底，我建议首单 [数量]，[日期] 到货正好接上。需要我跟计划员直接对一下吗？',
      en: '{{person}}, agreement and code are done; what holds the first order, old stock or the item number?\nWith [quantity] left you run out on [date] at the present rate, so an order of [quantity] for [date] fits exactly. Shall I settle it with your planner?',
    },
  },
  {
    key: 'stay-in-touch',
    name: { 'zh-CN': '未导入后保持联系', en: 'Keeping in touch after a no' },
    channel: 'email',
    scenario: {
      'zh-CN': '客户决定不换料，礼貌收尾、留下一次机会',
      en: 'They keep the old grade; close politely and keep the door open',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n这次没能导入，谢谢您和产线同事花的时间。测试数据和留样我们保存到 [日期]，哪天换机种、换设备，或者现用料不稳，这些数据马上能用。\n\n方便的话请告诉我一句，最关键的顾虑是哪一条，我们回去改。\n\n{{me}}',
      en: 'Dear {{person}},\n\nIt did not come to a switch this time; thank you and your line for the hours. We keep data and retained samples until [date]: should a model, a machine or your present supply change, they are at hand.\n\nIf you can, tell me which doubt weighed most, and we will work on it.\n\n{{me}}',
    },
  },
]
