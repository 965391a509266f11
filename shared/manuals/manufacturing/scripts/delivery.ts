import type { ScriptInput } from '../../input.ts'

export const deliveryScripts: ScriptInput[] = [
  {
    key: 'shipping-notice',
    name: { 'zh-CN': '到货通知', en: 'Shipping notice' },
    channel: 'email',
    scenario: {
      'zh-CN': '发货前一天通知客户，附装箱单和检验报告',
      en: 'A day before shipping, with packing list and report',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”共 [箱数] 箱 [数量] 件，明天发出，预计 [日期] [时间] 到贵司 [仓库]。车牌 [车牌]，司机 [电话]。\n\n装箱单、出货检验报告、材质证明见附件，批次号 [批次]。卸货有时间窗口或需要登记，请提前告诉我。\n\n{{me}}',
      en: 'Dear {{person}},\n\n{{deal}} leaves tomorrow: [boxes] boxes, [quantity] pieces, expected at your [warehouse] on [date] at [time]. Truck [plate], driver [phone].\n\nPacking list, outgoing inspection and material certificate are attached, batch [batch]. Please tell me about unloading slots or registration at the gate.\n\n{{me}}',
    },
    variants: [
      {
        key: 'export',
        name: { 'zh-CN': '出口海运', en: 'By sea' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n货柜 [柜号] 已于 [日期] 在 [港口] 装船，船名航次 [航次]，预计 [日期] 到港。提单、箱单、发票、原产地证扫描件见附件，正本 [日期] 快递寄出。\n\n{{me}}',
          en: 'Dear {{person}},\n\nContainer [number] was loaded at [port] on [date], vessel [voyage], due on [date]. Scans of bill of lading, packing list, invoice and certificate of origin are attached; originals go by courier on [date].\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'acceptance-chase',
    name: { 'zh-CN': '催验收单', en: 'Asking for the acceptance' },
    channel: 'call',
    scenario: {
      'zh-CN': '货到一周还没验收，客户质检没排上，催签验收单',
      en: 'Goods arrived a week ago, incoming inspection has not looked at them yet',
    },
    text: {
      'zh-CN':
        '{{person}}，货 [日期] 就签收了，验收排到哪天？\n要是质检那边忙，我们的品质可以过去一起量，带检具带报告，半天做完。\n有没有已经发现的问题？有的话先发我照片，我今天就动。',
      en: '{{person}}, the goods were received on [date]; when is their inspection planned?\nIf your inspectors are busy, our quality engineer can come with gauges and reports and be done in half a day.\nHas anything shown up already? Send me photos and I will act today.',
    },
  },
]
