import type { ScriptInput } from '../../input.ts'

export const awarenessScripts: ScriptInput[] = [
  {
    key: 'insight-letter',
    name: { 'zh-CN': '实测数据信', en: 'Letter with measured data' },
    channel: 'email',
    scenario: {
      'zh-CN': '给不认识的潜在用户寄干货：种草、内容营销、实测报告、冷启动',
      en: 'Useful content for a prospect who does not know us: test report, article',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n我们[月份]在[行业]的[数量]个现场测了同一件事：[测试内容]。结果差别挺大，好的[数值]，差的[数值]，原因主要出在[原因]。\n\n完整记录附上，没有水印也不用留电话。您那边如果也跑这道工序，可以对照看看自己落在哪一段。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nIn [month] we measured the same thing at [number] sites in [industry]: [what]. The spread was wide, from [good] to [poor], mostly because of [cause].\n\nThe whole record is attached, without a watermark and without a form to fill in. If you run this step too, you can see where you stand.\n\n{{me}}\n{{company}}',
    },
    variants: [
      {
        key: 'mistake',
        name: { 'zh-CN': '从一次翻车讲起', en: 'Starting from a failure' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n讲一次翻车：[年份]有家工厂换了[做法]，头[多久]一切正常，后来[故障]，停了[时长]。查下来，问题出在谁都没留意的[细节]。\n\n后来整理成一页自查清单，五分钟能对完，送您一份。对完要是有一条打叉，欢迎来问我。\n\n{{me}}',
          en: 'Dear {{person}},\n\nA story of failure: in [year] a plant changed over to [method]. For [how long] all was well, then [fault], and everything stood for [time]. The cause was [detail], which nobody had looked at.\n\nWe made a one-page checklist of it, five minutes to go through, and here it is. If one line gets a cross, do ask me.\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'conference-chat',
    name: { 'zh-CN': '会场和朋友圈搭话', en: 'A word at a conference' },
    channel: 'chat',
    scenario: {
      'zh-CN': '行业会议上碰到、加了微信怎么开口：破冰、搭话、加好友后第一句',
      en: 'Met at a conference or newly connected: breaking the ice',
    },
    text: {
      'zh-CN':
        '{{person}}，今天台上[嘉宾]讲的[观点]，您问的那个问题我也一直想问。我们手里正好有一组实测，和他说的不太一样，发您看看？不聊产品。',
      en: '{{person}}, what you asked about [point] in the talk of [speaker] has been on my mind too. We have measurements that say something rather different; shall I send them? No product talk.',
    },
  },
]
