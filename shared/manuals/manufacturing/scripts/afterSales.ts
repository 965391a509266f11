import type { ScriptInput } from '../../input.ts'

export const afterSalesScripts: ScriptInput[] = [
  {
    key: 'line-feedback-call',
    name: { 'zh-CN': '上线使用回访', en: 'How it runs on the line' },
    channel: 'call',
    scenario: {
      'zh-CN': '回访客户产线，问装配顺不顺、有没有不良',
      en: 'Ask the line how fitting goes and what was rejected',
    },
    text: {
      'zh-CN':
        '{{person}}，这批上线用了多少了？\n——装配顺不顺手，有没有要修一下才能装的？\n——挑出来的不良有几件，是尺寸、外观还是混料？能不能留着，我让品质过去看。\n——包装和标签仓库用着方便吗？',
      en: '{{person}}, how much of the batch has gone through the line?\n– Does it fit as it comes, or do they have to touch it up?\n– How many were put aside, for size, looks or mix-up? Please keep them for our quality engineer.\n– Are packing and labels handy for the store?',
    },
  },
  {
    key: 'complaint-first-reply',
    name: { 'zh-CN': '客诉首次回复', en: 'First reply to a complaint' },
    channel: 'email',
    scenario: {
      'zh-CN': '收到客诉、不良投诉、客户要求 8D，先怎么回',
      en: 'Complaint or rejected parts, customer asks for an 8D; what to answer first',
    },
    when: 'complaint == true',
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n[批次] 的问题收到，给您添麻烦了。我们已经做了三件事：\n1. 厂内在库和在途的同批次全部封存\n2. [数量] 件替换件今天发出，[日期] 到\n3. 品质 [姓名] [时间] 到贵司现场，一起判定\n\n临时措施 24 小时内书面给您，责任判定和补货安排 48 小时内给结论，根本原因和永久对策写进 8D 报告，[日期] 前给到。请先保留不良件和原包装。\n\n{{me}}',
      en: 'Dear {{person}},\n\nWe have your report on batch [batch] and are sorry for the trouble. Three things are under way:\n1. All stock of the batch here and in transit is blocked\n2. [quantity] replacements leave today and arrive on [date]\n3. [name] of our quality department will be at your plant on [time]\n\nInterim measures follow in writing within 24 hours, our conclusion and the replacement plan within 48; root cause and lasting remedy come with the 8D report by [date]. Please keep the parts and their packing.\n\n{{me}}',
    },
    variants: [
      {
        key: 'line-down',
        name: { 'zh-CN': '客户停线', en: 'Line is down' },
        text: {
          'zh-CN':
            '{{person}}，知道您产线停了，我先说结果：[数量] 件良品专车 [时间] 到，挑选人员 [时间] 到，费用我们先垫。责任等查清了再谈，先把线开起来。',
          en: '{{person}}, your line is down, so first things first: [quantity] good parts arrive by car at [time], sorters at [time], at our cost for now. Let us get it running first; who pays is settled once the cause is known.',
        },
      },
    ],
  },
  {
    key: 'balance-reminder',
    name: { 'zh-CN': '尾款到期提醒', en: 'Reminder of the balance' },
    channel: 'email',
    scenario: { 'zh-CN': '尾款快到期，提醒客户排款', en: 'Balance falls due soon, remind the customer' },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”尾款 [金额] 将于 [日期] 到期，发票号 [发票号]，验收单和对账单再附一份，方便您走流程。\n\n如果财务那边缺资料，告诉我缺哪一样，我当天补。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe balance of [amount] for {{deal}} falls due on [date], invoice [number]. Acceptance and statement are attached again for your accounts.\n\nIf they miss a paper, tell me which and they have it today.\n\n{{me}}',
    },
  },
  {
    key: 'lost-quote-call',
    name: { 'zh-CN': '丢单后问差在哪', en: 'Asking why we lost' },
    channel: 'call',
    scenario: {
      'zh-CN': '订单给了别家，问采购差在价格还是交期',
      en: 'Order went elsewhere, ask the buyer what decided it',
    },
    text: {
      'zh-CN':
        '{{person}}，这单给了别家，我认。想学一课：差在单价、模具、账期还是交货？\n方便的话给个范围就行，我不追问是谁。下次有急件、难件，还请先丢给我报。',
      en: '{{person}}, the order went elsewhere, fair enough. Let me learn from it: was it price, tool, terms or delivery?\nA rough figure is enough, and I do not ask who. For the next urgent or difficult part, let me quote first.',
    },
  },
  {
    key: 'decline-politely',
    name: { 'zh-CN': '婉拒接单', en: 'Declining an order' },
    channel: 'email',
    scenario: { 'zh-CN': '工艺做不了或产能不够，怎么回绝客户', en: 'Beyond our process or capacity, how to say no' },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n图纸 [图号] 评审完了，[难点] 超出我们现有设备的稳定能力，硬接会影响您的交付，所以这次不报价。\n\n如果 [尺寸] 能改为 [建议]，或分开外协，我们很愿意再评一次。\n\n{{me}}',
      en: 'Dear {{person}},\n\nWe have reviewed drawing [number]: [difficulty] is beyond what our machines hold reliably, and taking it would put your delivery at risk, so we make no offer this time.\n\nIf [dimension] could become [suggestion], or that step could be outsourced, we will gladly look again.\n\n{{me}}',
    },
  },
]
