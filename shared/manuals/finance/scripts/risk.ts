import type { ScriptInput } from '../../input.ts'

export const riskScripts: ScriptInput[] = [
  {
    key: 'risk-walkthrough',
    name: { 'zh-CN': '风险揭示四句话', en: 'The risks in four sentences' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '逐条念风险揭示书之前，用大白话把风险讲明白',
      en: 'Before reading the risk disclosure, say the risks in plain words',
    },
    text: {
      'zh-CN':
        '签字之前，有四句话我必须跟您讲明白：\n第一，这个产品不保本，最坏的情况下可能亏掉 [比例]。\n第二，[期限] 之内钱取不出来，急用也不行。\n第三，它投的是 [投向]，[风险事件] 发生时净值会明显下跌。\n第四，亏损由您自己承担，我和公司都不能补给您。\n这四句请您用自己的话跟我说一遍，好吗？',
      en: 'Before you sign there are four things that I have to say:\nFirst, this product does not protect your capital; at worst you may lose [share].\nSecond, for [period] the money cannot be taken out, not even in need.\nThird, it invests in [assets], and drops sharply when [event].\nFourth, a loss is yours; neither I nor the company may make it good.\nWould you tell me these four in your own words?',
    },
    variants: [
      {
        key: 'by-figures',
        name: { 'zh-CN': '拿金额讲', en: 'In money' },
        text: {
          'zh-CN':
            '{{person}}，您打算投 [金额]。换成钱来说：最坏的一年里，同类产品亏过 [金额]；这笔钱要到 [日期] 才能动。\n少了这些钱，家里的日子会不会受影响？会的话，我们现在就把金额降下来。',
          en: '{{person}}, you plan to invest [amount]. In money: in its worst year a product of this kind lost [amount], and you cannot touch it before [date].\nWould your household feel that? If so, let us lower the sum now.',
        },
      },
    ],
  },
  {
    key: 'mismatch-words',
    name: { 'zh-CN': '客户坚持买高风险产品', en: 'When they insist on more risk' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '产品等级高于客户测评等级，客户仍然要买，做书面警示',
      en: 'Product class above the client rating, client still wants it; give the written warning',
    },
    when: 'above_profile == true',
    text: {
      'zh-CN':
        '您的测评结果是 [等级]，这只产品是 [等级]，按规定我不能向您推荐。\n我和合规核实过，这只产品允许客户自己提出购买。您要是自己决定买，请先看完这份警示书：它可能出现的亏损，超过了您在问卷里说的承受范围。\n您可以现在放弃，也可以换成和您等级相符的产品。仍要购买，请逐字抄写确认语，再由主管和您单独核实一遍。',
      en: 'Your rating is [rating], this product is [class], so I may not recommend it.\nCompliance has confirmed that a client may ask for this one. If you decide on it yourself, please read this warning first: its losses can exceed what you told us that you can stand.\nYou may step back, or choose one that fits your rating. If you still want it, copy the confirmation word by word, and my supervisor will ask you once more alone.',
    },
  },
  {
    key: 'senior-words',
    name: { 'zh-CN': '联系老年客户家属', en: 'Calling the family of an elderly client' },
    channel: 'call',
    scenario: {
      'zh-CN': '65 岁以上老年客户购买，请子女或主管到场见证',
      en: 'Client over 65 is buying; ask a relative or supervisor to be present',
    },
    when: 'senior == true',
    text: {
      'zh-CN':
        '您好，我是{{company}}的{{me}}，[客户称呼] 同意我给您打这个电话。[客户称呼] 准备买一款产品，年满 65 周岁的客户，我们都会请一位家人一起听。\n不是不放心老人家，是怕回家讲不清楚。[时间] 您方便到场，或者开个视频吗？大概一刻钟。',
      en: 'Good day, this is {{me}} of {{company}}; [client] agreed that I call you. [Client] is about to invest, and from 65 on we ask a relative to listen in.\nNot because we doubt them, but because it is hard to retell at home. Could you come at [time], or join by video for a quarter of an hour?',
    },
  },
  {
    key: 'recording-opening',
    name: { 'zh-CN': '双录开场与关键句', en: 'Wording for the recording' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '录音录像开始，双录标准语，质检要求的几句话',
      en: 'Start the audio and video recording, the sentences that the quality check wants',
    },
    text: {
      'zh-CN':
        '现在开始录音录像，请您面向镜头。\n我是{{company}}的{{me}}，执业编号 [编号]。请出示您的身份证件。\n您购买的是 [产品全称]，由 [发行机构] 发行，风险等级 [等级]，本产品不保本、不保证收益。\n请问：您是否本人自愿购买？是否已经阅读并理解风险揭示书？是否清楚可能发生本金损失？\n请您逐一回答“是”或“否”。',
      en: 'We start recording now; please face the camera.\nI am {{me}} of {{company}}, licence [number]. Please show your identity document.\nYou are buying [full name], issued by [issuer], risk class [class]; neither capital nor return is guaranteed.\nDo you buy of your own will? Have you read and understood the risk disclosure? Do you know that capital may be lost?\nPlease answer each with yes or no.',
    },
  },
]
