import type { ScriptInput } from '../../input.ts'

export const leadScripts: ScriptInput[] = [
  {
    key: 'signup-hello',
    name: { 'zh-CN': '注册后的第一封信', en: 'First mail after a sign-up' },
    channel: 'email',
    scenario: {
      'zh-CN': '用户自己注册了免费版，马上联系：注册欢迎、新用户、激活',
      en: 'Somebody signed up for the free plan: welcome, new user',
    },
    when: "lead_channel == 'signup'",
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n看到您[时间]注册了账号，建了[对象]，停在[步骤]。这一步确实容易卡，点[位置]就过去了，截图在下面。\n\n您是想给几个人用？十个人以上的话，我给您开一个带[行业]模板的环境，省得从空白开始搭。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nYou signed up at [time], created [object] and stopped at [step]. Many do; clicking [place] takes you past it, see the picture below.\n\nFor how many people would it be? From ten on I can open a workspace with our [industry] template, so that you need not start from a blank page.\n\n{{me}}\n{{company}}',
    },
    variants: [
      {
        key: 'one-question',
        name: { 'zh-CN': '只问一个问题', en: 'One question only' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n只问一句：您注册是为了替掉 Excel，还是替掉现在的[现用工具]？\n\n回我一个词，我发您对应的搬家清单，照着做半天能跑起来。\n\n{{me}}',
          en: 'Dear {{person}},\n\nOne question: did you sign up to get rid of spreadsheets, or of [present tool]?\n\nOne word is enough, and I will send you the checklist for moving over: half a day and you are running.\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'download-follow-up',
    name: { 'zh-CN': '下载资料或看完直播的跟进', en: 'After a download or webinar' },
    channel: 'email',
    scenario: {
      'zh-CN': '下了白皮书、听了直播课没注册，跟进一封：内容线索、资料下载',
      en: 'White paper downloaded or webinar attended, no sign-up yet',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n[资料名]您拿到了吧？读到第[页]页的多半是被[问题]折腾过。那一页讲的是原理，实际配置要绕三个弯，我录了段四分钟的屏，链接在这里：[链接]。\n\n您团队多少人在做这件事、现在用什么在管？回我这两项，我告诉您值不值得换。\n\n{{me}}',
      en: 'Dear {{person}},\n\nDid [title] arrive? Those who get to page [page] have usually suffered from [problem]. The page gives the principle; setting it up takes three turns, which I recorded in four minutes: [link].\n\nHow many people do this in your team, and with what? Tell me these two and I say whether a change would pay.\n\n{{me}}',
    },
  },
  {
    key: 'use-case-call',
    name: { 'zh-CN': '场景摸底电话', en: 'The use-case call' },
    channel: 'call',
    scenario: {
      'zh-CN': '演示前了解客户怎么干活、几个人用、现用什么系统：摸底、需求、BANT',
      en: 'Before the demo: how they work, how many users, present system',
    },
    text: {
      'zh-CN':
        '{{person}}您好，我是{{company}}的{{me}}，演示之前借您十五分钟，免得到时候给您看一堆用不上的。我录个音，方便转给演示的同事，您看行吗？\n——周一早上到公司，这摊事您第一步打开的是什么？\n——一份[单据]从头到尾过几个人的手？在哪儿等得最久？\n——现在的[现用工具]一年多少钱、哪天到期？\n——谁的账号最多？谁管数据？演示那天能不能都来？',
      en: 'Hello {{person}}, {{me}} of {{company}}. A quarter of an hour before the demo, so that you are not shown what you never need. May I record it for the colleague who presents?\n– On Monday morning, what do you open first for this?\n– How many hands does one [record] go through, and where does it wait longest?\n– What does [present tool] cost a year, and when does it run out?\n– Who has the most users, who owns the data, and can they be there?',
    },
  },
  {
    key: 'demo-invite',
    name: { 'zh-CN': '演示邀请', en: 'Invitation to the demo' },
    channel: 'email',
    scenario: {
      'zh-CN': '约产品演示、拉上决策人一起看：预约 demo、参会人、提高到场率',
      en: 'Booking the demo and getting the right people into it',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n演示定在[时间]，[会议链接]，三十五分钟到点就停。我会照您说的那条线走：[场景一]、[场景二]、[场景三]，别的一概不演。\n\n麻烦把会议转给[管预算的人]和[管数据的人]，各有五分钟专门给他们问。来不了的提前说一声，我们换时间，别靠事后看录屏。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe demo is on [time], [link], thirty-five minutes and not one more. I follow the line you described, [first case], [second case] and [third case], and show nothing else.\n\nPlease forward it to [who pays] and [who owns the data]; five minutes each are theirs. If they cannot come, let us move it rather than rely on a recording.\n\n{{me}}',
    },
  },
]
