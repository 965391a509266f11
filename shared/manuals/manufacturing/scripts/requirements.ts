import type { ScriptInput } from '../../input.ts'

export const requirementsScripts: ScriptInput[] = [
  {
    key: 'enquiry-reply',
    name: { 'zh-CN': '询盘首次回复', en: 'First reply to an enquiry' },
    channel: 'email',
    scenario: {
      'zh-CN': '收到询价、询盘、图纸，当天先回一封，要齐资料',
      en: 'Enquiry or drawing came in, answer today and ask for what is missing',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n询价和图纸收到，我们做过 [同类件]，机台和检具都有。报价前还缺三样：\n1. 图纸版本号和 3D 数模\n2. 首批数量和年用量\n3. 材质证明和检验标准的要求\n\n资料齐后 [天数] 个工作日内出报价。哪些暂时没有，直接告诉我，我先按常规做法列出来请您确认。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nWe have your enquiry and drawing; we make [similar part], so machines and gauges are there. Three things are missing for a price:\n1. The revision and the 3D model\n2. First lot and annual volume\n3. Material certificate and inspection standard\n\nWith these you have our price in [days] working days. If some are not settled yet, say so and I will list what we usually do for you to confirm.\n\n{{me}}\n{{company}}',
    },
    variants: [
      {
        key: 'repeat',
        name: { 'zh-CN': '老客户返单', en: 'Repeat order' },
        text: {
          'zh-CN':
            '{{person}}，收到返单。上一批是图纸 [版本]、数量 [数量]，这次版本有没有升、包装要不要变？没变的话我直接转计划部排产，交期排好马上书面给您。',
          en: '{{person}}, thank you for the repeat order. Last time it was revision [revision], [quantity] pieces; is the revision or the packing any different? If not, I pass it to planning now and send you the date in writing as soon as they have it.',
        },
      },
    ],
  },
  {
    key: 'spec-chase',
    name: { 'zh-CN': '催技术要求表', en: 'Chasing the specification sheet' },
    channel: 'chat',
    scenario: {
      'zh-CN': '客户迟迟不给公差、表面处理、包装要求',
      en: 'Customer has not given tolerances, surface or packaging yet',
    },
    text: {
      'zh-CN':
        '{{person}}，技术要求表还差 [项目] 两栏。您那边品质和工艺谁管这块？我直接跟他对，十分钟就能填完，不占您时间。',
      en: '{{person}}, two lines of the specification sheet are open: [items]. Who looks after them on your side, quality or engineering? I can settle it with them in ten minutes and spare you the trouble.',
    },
  },
  {
    key: 'use-conditions-call',
    name: { 'zh-CN': '工况询问提纲', en: 'Questions on how it is used' },
    channel: 'call',
    scenario: {
      'zh-CN': '打电话问零件装在哪里、什么环境、受什么力',
      en: 'Ask where the part sits, in what surroundings and under what load',
    },
    text: {
      'zh-CN':
        '{{person}}，图上看不出来的几点请教您：\n——这个件装在什么设备上，跟哪个件配合？\n——温度、油、盐雾、振动，哪样最厉害？\n——现在用的供应商做得怎么样，最头疼的是尺寸、外观还是交货？\n——哪三个尺寸是您检验必测的？',
      en: '{{person}}, a few things that the drawing does not tell:\n– Which machine is it for, and what does it mate with?\n– Heat, oil, salt or vibration: what is worst?\n– How does your present supplier do; is the trouble with size, looks or delivery?\n– Which three dimensions do you always measure?',
    },
  },
  {
    key: 'clarification-mail',
    name: { 'zh-CN': '技术澄清清单邮件', en: 'Clarification list' },
    channel: 'email',
    scenario: {
      'zh-CN': '图纸有疑问，把疑点列成清单请客户逐条答复',
      en: 'Questions on the drawing, list them for the customer to answer one by one',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n工艺看完图纸 [图号]，有 [数量] 处请您定夺，见附表。每条都写了我们的建议，同意就打钩，不同意请写上您的要求。\n\n其中第 [序号] 条影响开模，[日期] 前能答复，就不耽误报价。\n\n{{me}}',
      en: 'Dear {{person}},\n\nOur engineers went through drawing [number] and need your decision on [count] points, listed in the attachment. Each has our suggestion: tick it, or write what you want instead.\n\nPoint [no.] affects the tool; an answer by [date] keeps the quote on time.\n\n{{me}}',
    },
  },
]
