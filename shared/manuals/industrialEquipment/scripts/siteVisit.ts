import type { ScriptInput } from '../../input.ts'

export const siteVisitScripts: ScriptInput[] = [
  {
    key: 'visit-invite',
    name: { 'zh-CN': '考察邀请函', en: 'Invitation to see the machine' },
    channel: 'email',
    scenario: {
      'zh-CN': '邀请客户领导来厂考察、看样机，或者去老客户那里参观',
      en: 'Invite deciders to our works, to a reference plant or to a live video',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n方案里大家最关心的 [疑问]，纸上讲不如眼见。诚邀贵司 [日期] 来看同类设备实际运行，三种方式您挑：\n· 来我厂：装配线、检测室、一台正在跑类似工件的样机\n· 去 [城市] 的老客户那里：设备已经用了 [年数] 年\n· 视频连线：四十分钟，您点哪里看哪里\n\n请告诉我各位想确认的问题，我按问题排路线，不安排走过场的环节。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nWhat most of you ask about the design, [question], is better seen than read. We invite you for [date], in one of three ways:\n– At our works: assembly, inspection, and a machine running similar parts\n– At a customer in [city], where one has run for [years] years\n– By live video, forty minutes, the camera goes where you point\n\nTell me what each of you wants to make sure of, and I plan the route by it, with nothing for show.\n\n{{me}}\n{{company}}',
    },
    variants: [
      {
        key: 'to-executive',
        name: { 'zh-CN': '请老总', en: 'To an executive' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n贵司团队已经和我们谈了 [月数] 个月，技术上只剩 [数量] 个问题。想请您抽半天：上午看样机跑，中午和我们总经理谈服务承诺，下午三点前送您到机场。\n\n[日期] 或 [日期]，您哪天方便？\n\n{{me}}',
          en: 'Dear {{person}},\n\nYour team and ours have talked for [months] months, and [count] technical questions are left. May we ask for half a day: the machine running in the morning, service with our general manager at noon, and you are at the airport by three.\n\nWould [date] or [date] suit you?\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'works-tour',
    name: { 'zh-CN': '来厂讲解路线', en: 'Guiding them through our works' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '客户来厂考察，带着看什么、先讲什么、怎么讲',
      en: 'Customer visits our works; where to go and what to say',
    },
    text: {
      'zh-CN':
        '各位今天想确认的 [数量] 个问题我贴在看板上了，看完一个划掉一个。\n第一站焊接与机加：请摸一下机架，这里决定五年后的精度。\n第二站装配：由班长讲，您随便问，他答不上来的我们记下。\n第三站样机：工件是贵司寄来的，节拍表在墙上，您自己掐表。\n最后十五分钟，只谈还没划掉的问题。',
      en: 'Your [count] questions are on the board, and each is crossed out once you have seen the answer.\nFirst welding and machining: please touch the frame, here the accuracy of the fifth year is made.\nThen assembly: the foreman talks, ask him anything, and what he cannot answer we note.\nThen the machine: the parts are the ones you sent, the cycle is on the wall, use your own watch.\nThe last quarter of an hour belongs to what is still on the board.',
    },
  },
  {
    key: 'reference-request',
    name: { 'zh-CN': '请老客户接待参观', en: 'Asking a customer to receive visitors' },
    channel: 'call',
    scenario: {
      'zh-CN': '想带新客户去老客户现场，怎么跟老客户开口',
      en: 'Ask an existing customer whether others may see the machine',
    },
    text: {
      'zh-CN':
        '{{person}}，有件事想麻烦您：一家做 [行业] 的企业也在选设备，跟您不是竞争关系，想看看机器平时怎么跑。\n大概一小时，四个人，不拍照，不进其他车间。好的坏的您都照实说，我可以不在场。\n那天我顺便带工程师给您的设备做一次点检。[日期] 行的话，我发封邮件，请您这边回个确认。',
      en: '{{person}}, may I ask a favour: a company in [industry], no rival of yours, is choosing a machine and would like to see one at work.\nAn hour, four people, no photos, no other workshop. Tell them the good and the bad; I need not be there.\nOur engineer would come along and check yours on the way. If [date] is possible, I send a mail for you to confirm.',
    },
  },
  {
    key: 'video-run-sheet',
    name: { 'zh-CN': '视频看机流程', en: 'Run sheet of the live video' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '决策人来不了，远程视频看设备、线上验机怎么安排',
      en: 'Decider cannot travel: remote demonstration of the machine',
    },
    text: {
      'zh-CN':
        '今天全程不剪辑、不播录像，您说停就停。\n前五分钟看整机和安全门；接着连续跑二十件，右下角是节拍计时；然后当面换一次型，从停机到首件合格，您帮我们掐表。\n最后请您随便指一处，镜头推过去，维修工现场拆给您看。',
      en: 'Nothing is cut today and no film is played; say stop whenever you like.\nFirst five minutes for the machine and its guards; then twenty parts in a row with the timer in the corner; then a change-over, from stop to first good part, and you hold the watch.\nAt the end point anywhere, the camera goes there, and our technician takes it apart.',
    },
  },
  {
    key: 'visit-minutes',
    name: { 'zh-CN': '考察纪要', en: 'Minutes of the visit' },
    channel: 'email',
    scenario: {
      'zh-CN': '考察回去后发纪要，逐条答复现场提的疑问',
      en: 'After the visit, answer each doubt that was raised',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n感谢各位专程来看。现场共提了 [数量] 个问题，[数量] 个当场解决，其余答复如下：\n· [问题]：[答复]，依据见附件 [序号]\n· [问题]：需要 [测试]，[日期] 给结果\n\n贵司 [姓名] 提到的 [顾虑]，我们愿意写进技术协议。如果技术上没有别的疑问，建议 [日期] 进入商务。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThank you all for coming. Of [count] questions [count] were settled on the spot; the others:\n– [question]: [answer], see annex [no.]\n– [question]: needs [test], result on [date]\n\nWhat [name] was concerned about, [concern], we will gladly write into the technical agreement. If nothing else is open, shall we begin with the terms on [date]?\n\n{{me}}',
    },
  },
]
