import type { ScriptInput } from '../../input.ts'

export const proposalScripts: ScriptInput[] = [
  {
    key: 'quotation-mail',
    name: { 'zh-CN': '方案书和报价单一起发', en: 'Proposal and quotation together' },
    channel: 'email',
    scenario: {
      'zh-CN': '技术方案书写好了，连报价单一起发给客户：发报价、报价邮件、方案书',
      en: 'Sending the technical proposal with the quotation',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n附件两份：《技术方案书》和盖章报价单。赶时间的话，看这三行就够：\n怎么做——[一句话]\n多少钱——[总额]，含[包含项]，不含[不含项]\n多久好——合同生效后[天数]个工作日\n\n您提过的[顾虑]，方案书第[页]页专门回答了。[时间]我打给您，把数字从头过一遍。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nTwo documents: the technical proposal and the stamped quotation. In a hurry, read these three lines:\nHow: [one sentence]\nHow much: [total], including [items], excluding [items]\nHow long: [number] working days from the contract\n\nPage [page] answers [their concern]. I will ring you at [time] to go through the figures.\n\n{{me}}\n{{company}}',
    },
    variants: [
      {
        key: 'for-the-boss',
        name: { 'zh-CN': '方便转给领导', en: 'Made to be forwarded' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n知道您还要往上汇报，正文我写成了能直接转发的样子：\n\n“供应商{{company}}方案已到。解决[问题]，投入[总额]，预计[月数]个月收回；同类客户[案例]已运行[时间]。待定事项一项：[事项]。”\n\n明细在附件里。领导若问到[可能的问题]，您叫我，我当场答。\n\n{{me}}',
          en: 'Dear {{person}},\n\nSince you have to report upwards, here is a text that can be forwarded as it stands:\n\n"{{company}} has sent its proposal. It solves [problem] for [total] and should pay back in [months] months; [reference] has run it for [time]. One point is open: [point]."\n\nDetails are attached. Should [likely question] come up, call me in and I will answer on the spot.\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'quote-talk',
    name: { 'zh-CN': '报价后的第一个电话', en: 'First call after the quotation' },
    channel: 'call',
    scenario: {
      'zh-CN': '报价发了两天，打电话讲报价、问反馈、催回复',
      en: 'Two days after the quotation: explaining, asking what they think',
    },
    text: {
      'zh-CN':
        '{{person}}，报价单您翻过了吗？我不念条款，只想听您第一眼的感觉。\n——哪一行看着最不舒服？\n——和您心里的数差多少？差在总价，还是差在付款？\n——内部还有谁要看？他会先看哪一页？\n好，[疑问]我今天补一页说明，您下次开会直接能用。',
      en: '{{person}}, have you had a look at the quotation? I will not read clauses to you; I would like your first impression.\n– Which line do you like least?\n– How far is it from the figure in your head, in total or in the payment terms?\n– Who else will see it, and which page will they turn to?\nGood: I will add a page on [question] today that you can use in your next meeting.',
    },
  },
  {
    key: 'cheaper-elsewhere',
    name: { 'zh-CN': '客户说“别家便宜一截”', en: 'When another bid is far lower' },
    channel: 'call',
    scenario: {
      'zh-CN': '客户拿低价报价来压：别家便宜、低价竞争、比价、砍价',
      en: 'A far cheaper bid is held against ours: price pressure',
    },
    text: {
      'zh-CN':
        '差这么多，我也想弄明白差在哪。方便的话，您把他们的范围念给我听，价格不用说。\n——[某一项]他们写在正文里，还是写在“另行收费”里？\n——出了问题，他们派人要多久？违约怎么赔？\n把这几项补齐再加起来，您看还差多少。真差的那一部分，我去想办法；假差的，我劝您别冒险。',
      en: 'With such a gap I want to understand it too. Would you read me their scope, without the prices?\n– Is [item] in their text, or under "charged separately"?\n– When something fails, how soon do they come, and what do they pay if they do not?\nAdd these and look again at what is left. For the real part of the gap I will find a way; for the rest I would advise against the risk.',
    },
  },
]
