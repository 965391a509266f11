import type { ScriptInput } from '../../input.ts'

export const demoScripts: ScriptInput[] = [
  {
    key: 'demo-opening',
    name: { 'zh-CN': '演示前十分钟', en: 'The first ten minutes of a demo' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '产品演示怎么开场：demo 开头、介绍、先听客户讲',
      en: 'How to open a demo: let them talk first',
    },
    text: {
      'zh-CN':
        '先不共享屏幕。[姓名]，麻烦您把上周最乱的那一天讲一遍，我们对着它演。\n（听完）好，我挑三个点：[点一]、[点二]、[点三]。每个点演完我停一下，请各位打个分：比现在省事吗，0 到 5。\n三分以下的当场说为什么，我不解释，先记。现在开始，登录的是一家和您差不多的公司，数据都是编的。',
      en: 'No screen yet. [Name], would you tell us about your messiest day last week? That is what we will act out.\n(After listening) I take three points from it: [first], [second], [third]. After each I stop and ask for a score, 0 to 5: is this less work than today?\nBelow three, please say why; I note it and do not argue. Now then: we sign in as a company like yours, with invented data.',
    },
    variants: [
      {
        key: 'big-audience',
        name: { 'zh-CN': '来的人多时', en: 'With a large audience' },
        text: {
          'zh-CN':
            '今天[人数]位，角色不一样，我按三顶帽子演：前十分钟给一线同事，看少点几下；中间十分钟给主管，看报表自己出来；最后五分钟给信息部，看权限和接口。\n不是您那顶帽子的时候，可以去倒杯水。问题请打在聊天区，我每段末尾统一答。',
          en: 'There are [number] of you with different jobs, so I wear three hats: ten minutes for those who do the work, fewer clicks; ten for their leads, reports that make themselves; five for IT, rights and interfaces.\nWhen it is not your hat, fetch a coffee. Questions go into the chat and are answered at the end of each part.',
        },
      },
    ],
  },
  {
    key: 'missing-feature',
    name: { 'zh-CN': '客户问“有没有这个功能”', en: 'When a feature is missing' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '客户要的功能我们没有：缺功能、定制、什么时候上线、路线图',
      en: 'They ask for something we lack: custom work, roadmap, when will it come',
    },
    text: {
      'zh-CN':
        '直接说：今天没有。我不拿“规划中”糊弄您。\n先问一句，这一步您一周做几回？没有它，现在是怎么过的？\n（不常用）可以这样绕：[办法]，多点两下。\n（天天用）那它就是您的硬条件，我写进评估里，和产品经理核实能不能做、什么时候，答复之前您先别定我们。',
      en: 'Straight away: it is not there today, and I will not hide behind "planned".\nLet me ask: how often a week do you do this, and how do you get by without it?\n(Rarely) There is a way around, [workaround], two clicks more.\n(Daily) Then it is a hard condition. I note it, ask Product whether and when, and until you have the answer please do not choose us.',
    },
  },
  {
    key: 'demo-recap',
    name: { 'zh-CN': '演示回顾邮件', en: 'Recap of the demo' },
    channel: 'email',
    scenario: {
      'zh-CN': '演示完发总结：回顾、录屏片段、给没来的领导看',
      en: 'After the demo: recap, clips, for the boss who was absent',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n今天打分最高的是[场景]（平均[分数]），最低的是[场景]（[分数]），低的原因我记的是“[原话]”。\n\n三段剪辑，加起来三分钟，转给没来的[姓名]正好：[链接]。\n会上答不上来的[数量]个问题，答案在下面，逐条。\n\n下一步按说好的：[日期]前把《试用成功计划》敲定。\n\n{{me}}',
      en: 'Dear {{person}},\n\nHighest score today: [case], [score] on average; lowest: [case], [score], the reason in your words "[quote]".\n\nThree clips, three minutes in all, made to be forwarded to [name] who was absent: [link].\nBelow are answers to the [number] questions I could not answer on the spot.\n\nNext, as agreed: the trial success plan by [date].\n\n{{me}}',
    },
  },
  {
    key: 'security-cover',
    name: { 'zh-CN': '安全问卷答复', en: 'Answering security' },
    channel: 'email',
    scenario: {
      'zh-CN': '信息部问数据安全、等保、私有化、数据存哪：安全审查、合规问卷',
      en: 'IT asks about data security, certificates, hosting: the questionnaire',
    },
    when: 'security_review',
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n《安全问卷》答完了，共[数量]题，附等保证书和近一年的渗透测试摘要。\n\n有[数量]题我们的答案是“不支持”，没有含糊：[题目]。替代措施写在备注里，请信息部的同事判断能不能接受。\n\n要对着问，我请安全负责人和您的同事开个半小时的会，[时间]可以吗？\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe security questionnaire is complete: [number] questions, with the certificate and a summary of last year’s penetration test.\n\nTo [number] of them the honest answer is "not supported": [questions]. What we do instead is in the remarks; your IT may judge whether it will do.\n\nOur head of security can take half an hour with them, at [time] if that suits.\n\n{{me}}',
    },
  },
  {
    key: 'success-plan-mail',
    name: { 'zh-CN': '发试用成功计划', en: 'Sending the success plan' },
    channel: 'email',
    scenario: {
      'zh-CN': '开试用前定目标：成功标准、试用计划、POC 方案',
      en: 'Before the trial: success criteria, plan, proof of concept',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n《试用成功计划》只有一页，请您补两个空：\n一、做到这三件事就算成：[标准一]、[标准二]、[标准三]\n二、您这边谁负责推，我这边[姓名]\n三、[日期]开复盘会，[拍板人]到场\n四、成了，[日期]前走采购；没成，账号关掉，数据导还给您\n\n签好发我，真数据导进去就开始计时。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe success plan is one page, with two blanks for you:\nOne, it is a success if [first], [second] and [third] are done\nTwo, who drives it on your side; on ours it is [name]\nThree, the review is on [date], with [who decides] in the room\nFour, if it works, purchasing starts by [date]; if not, the workspace is closed and you get your data back\n\nThe clock starts when it is signed and your data is in.\n\n{{me}}',
    },
  },
]
