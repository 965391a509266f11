import type { ScriptInput } from '../../input.ts'

export const leadCaptureScripts: ScriptInput[] = [
  {
    key: 'assignment-note',
    name: { 'zh-CN': '派单通知', en: 'Note to the assignee' },
    channel: 'chat',
    scenario: {
      'zh-CN': '助理把新线索派给销售：派单、分线索、提醒接单',
      en: 'The assistant gives a new lead to a rep: assigning, reminding',
    },
    text: {
      'zh-CN':
        '新线索给你：“{{deal}}”，[渠道]进来的，[行业]、[区域]。客户原话：[一句话]。\n一小时内请回客户第一声，接了回我“收”，接不了也马上说，我转别人。',
      en: 'A new lead for you: {{deal}}, from [channel], [industry], [region]. In their words: [one sentence].\nPlease answer them within the hour. Say "taken", or say at once that you cannot, and I will pass it on.',
    },
  },
  {
    key: 'hour-one-reply',
    name: { 'zh-CN': '官网和广告线索的首次回复', en: 'First reply to a web or ad lead' },
    channel: 'email',
    scenario: {
      'zh-CN': '客户刚填完表单或点了广告，马上回一封：首次响应、表单线索、秒回',
      en: 'They just filled in a form or clicked an ad: first response, web lead',
    },
    when: "lead_source != 'fair' && lead_source != 'outside-list'",
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n[时间]您在[页面]留的需求由我负责，我是{{company}}的{{me}}。\n\n先回答您最关心的：[一句话结论]。要说准，还差两个数：[参数一]、[参数二]。\n\n您直接回邮件，或者告诉我几点方便，我打给您。如果是误点，回“退订”，我就不再打扰。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nYour request of [time] on [page] is with me; I am {{me}} of {{company}}.\n\nFirst what matters most to you: [conclusion in one line]. To be precise I still need two figures: [first] and [second].\n\nJust reply, or tell me when I may ring. If you clicked by mistake, answer "unsubscribe" and I will stop writing.\n\n{{me}}\n{{company}}',
    },
    variants: [
      {
        key: 'price-first',
        name: { 'zh-CN': '先报区间', en: 'A range first' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n您问多少钱，我先给个区间：像贵公司这样的情况，一般在[下限]到[上限]之间。差在哪里？差在[影响因素一]和[影响因素二]。\n\n这两项您回我一下，明天我就能把数收窄。不需要了回“退订”就好。\n\n{{me}}，{{company}}',
          en: 'Dear {{person}},\n\nYou asked for a price, so here is a range: cases like yours come to between [low] and [high]. What moves it is [first factor] and [second factor].\n\nTell me these two and I can narrow it down tomorrow. If it no longer matters, "unsubscribe" will do.\n\n{{me}}, {{company}}',
        },
      },
    ],
  },
  {
    key: 'fair-follow-up',
    name: { 'zh-CN': '展会见面后的跟进', en: 'After meeting at a fair' },
    channel: 'email',
    scenario: {
      'zh-CN': '展会上扫过码、换过名片，回来第一封信：展会线索、会后跟进',
      en: 'A badge scanned or a card taken at a fair: first mail afterwards',
    },
    when: "lead_source == 'fair'",
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n[展会]上在我们展位聊过，您当时看的是[产品]，提到[顾虑]。现场人多没展开，资料放附件了，第[页]页正好是您问的那一项。\n\n[时间]您若有空，我请工程师一起上线讲十五分钟。不想再收到我的邮件，回一声即可。\n\n{{me}}',
      en: 'Dear {{person}},\n\nWe spoke at our stand at [fair]: you were looking at [product] and mentioned [concern]. It was too busy to go into it, so the material is attached; page [page] is the point you asked about.\n\nIf [time] suits you, an engineer and I can take you through it online in a quarter of an hour. Should you prefer that I stop writing, a word is enough.\n\n{{me}}',
    },
  },
  {
    key: 'list-introduction',
    name: { 'zh-CN': '外部名录的第一封信', en: 'First mail to a name from a list' },
    channel: 'email',
    scenario: {
      'zh-CN': '协会名录、采购来的名单，对方没找过我们：说明联系方式从哪里来',
      en: 'A name from an association or a list, who never asked: say where we got it',
    },
    when: "lead_source == 'outside-list'",
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n我是{{company}}的{{me}}，您的联系方式来自[名录]，[主办方]注明可用于业务联系。\n\n写信只为一件事：[行业]的公司常在[环节]上多花[代价]，我们整理了一页做法，附在后面，您看用不用得上。\n\n用得上就回我一句，我约个时间细说；不想再收到，回“退订”，我当天把您从名单里删掉。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nI am {{me}} of {{company}} and have your address from [list], which [its publisher] provides for business contacts.\n\nOne thing only: firms in [industry] often lose [cost] at [step]. The attached page shows what can be done about it.\n\nIf it is of use, a word is enough and I suggest a time. If not, answer "unsubscribe" and you are off the list the same day.\n\n{{me}}\n{{company}}',
    },
  },
  {
    key: 'callback',
    name: { 'zh-CN': '来电未接的回拨', en: 'Returning a missed call' },
    channel: 'call',
    scenario: {
      'zh-CN': '客户打来没接到、留了电话：回拨、回电、热线转过来的',
      en: 'A missed call or a number left with the hotline: calling back',
    },
    text: {
      'zh-CN':
        '您好，是{{person}}吗？我是{{company}}的{{me}}，[时间]您打来我们没接上，抱歉让您等了。\n您是想问[产品]，还是有别的事？\n（听完）明白。这个我现在能答的是[答复]；[待查]我查准了，[时间]前回您，打这个号码方便吗？',
      en: 'Hello, is that {{person}}? {{me}} of {{company}}: we missed your call at [time], and I apologise for the wait.\nWas it about [product], or something else?\n(After listening) I see. What I can say now is [answer]; the rest I will look up and ring you by [time]. Is this the best number?',
    },
  },
]
