import type { ScriptInput } from '../../input.ts'

export const renewalScripts: ScriptInput[] = [
  {
    key: 'onboarding-agenda',
    name: { 'zh-CN': '上线会议程', en: 'Agenda for the onboarding' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '付费后第一次上线会：定目标、管理员、推广计划、客户成功',
      en: 'First meeting after the purchase: goal, administrator, roll-out',
    },
    text: {
      'zh-CN':
        '一、三十天后，哪个数变了您会觉得没白买？写在白板上，只写一个。\n二、谁当管理员？谁当“答疑的那个人”？两个角色别给同一个人。\n三、旧系统哪天停写？不停，两边录，三周后大家就回旧的去了。\n四、每周五我发一张使用榜，您要不要抄送领导？',
      en: 'One: which figure, changed in thirty days, would make it money well spent? On the board, only one.\nTwo: who is the administrator, and who answers questions? Not the same person.\nThree: on which day is the old system closed for writing? If never, three weeks of double entry bring everybody back to it.\nFour: on Fridays I send a usage table; shall your boss be in copy?',
    },
  },
  {
    key: 'rescue-call',
    name: { 'zh-CN': '红灯救援电话', en: 'The rescue call' },
    channel: 'call',
    scenario: {
      'zh-CN': '健康分变红、客户要停用、快流失：挽留、救火、客户不满',
      en: 'Health is red, they are about to leave: saving the account',
    },
    when: "health == 'red'",
    text: {
      'zh-CN':
        '{{person}}，我是{{company}}的{{me}}。上个月登录的人少了[比例]，我打来不是劝您续费的，想听您说句实话：我们哪里没做到？\n（听完）我听到三件：[一]、[二]、[三]，哪件不解决您就一定走？\n好，先攻这一件。[姓名]从明天起专门盯着，两周后我再打给您，您说好了才算好。要是还不行，怎么停、费用怎么算，我当面跟您谈清楚。',
      en: '{{person}}, {{me}} of {{company}}. Last month [share] fewer people signed in. I am not calling about the renewal: where did we fail you?\n(After listening) I hear three things, [one], [two], [three]. Which one makes you leave if it stays?\nThen that is the one. [Name] does nothing else from tomorrow, and in two weeks I ring again: it is solved when you say so. If it is not, we sit down and settle how to end it and what becomes of the fee.',
    },
    variants: [
      {
        key: 'sponsor-gone',
        name: { 'zh-CN': '推动的人离职了', en: 'When the sponsor has left' },
        text: {
          'zh-CN':
            '[称呼]您好，[前任]走之前一直由他在推这套系统，您刚接手，大概还不知道为什么买它。\n我不让您看功能，只带两页纸：买的时候要解决什么，这一年省下了什么。二十分钟，看完您觉得没用，我帮您办停。\n[时间]我到您办公室，合适吗？',
          en: '[Name], your predecessor drove this system, and you may wonder why it was bought.\nI bring no features, only two pages: what it was to solve, and what it saved this year. Twenty minutes; if it seems useless to you then, I help you end it.\nMay I come to your office at [time]?',
        },
      },
    ],
  },
  {
    key: 'business-review',
    name: { 'zh-CN': '季度回顾和增购', en: 'Quarterly review and more seats' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '客户用得好，谈加席位、升级版本、推广到别的部门：增购、QBR、交叉销售',
      en: 'It goes well: more seats, an upgrade, another department, QBR',
    },
    when: "health == 'green'",
    text: {
      'zh-CN':
        '先看三张图：用的人、省的时间、还空着的席位。\n空着的[数量]个，要么这个月发出去，要么续费时减掉，我不占您这个便宜。\n再看一个现象：[部门]有[人数]个人在借账号登录。他们要解决的是[问题]，和您当初一样。\n要不要下周叫上他们的主管，就用您的数据演一次？',
      en: 'Three charts first: who uses it, time saved, seats that are empty.\nThe [number] empty ones are given out this month or taken off at renewal; I will not earn on them.\nThen something curious: [number] people of [department] sign in with borrowed accounts. Their problem is [problem], the same as yours was.\nShall we invite their lead next week and show it with your own figures?',
    },
  },
  {
    key: 'renewal-letter',
    name: { 'zh-CN': '续费方案信', en: 'The renewal letter' },
    channel: 'email',
    scenario: {
      'zh-CN': '快到期了，发续费通知和方案：续费、续约、到期提醒、续费报价',
      en: 'The term is ending: renewal notice and offer',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n订阅到期日是[日期]，还有两个月，先把账给您算明白：\n这一年：[人数]人在用，[数量]个流程跑在上面，按您的口径省了[小时]小时。\n续费价：[金额]，和今年[相同／相差]，原因是[原因]。\n席位建议：从[数量]调到[数量]，空着的别付钱。\n\n不会自动扣款，您点头我才走流程。预算表哪天交？我赶在那之前把材料备齐。\n\n{{me}}',
      en: 'Dear {{person}},\n\nYour term ends on [date], two months from now. The account so far:\nThis year: [number] users, [number] processes, and by your own measure [hours] hours saved.\nRenewal price: [fee], [the same as or different from] this year because [reason].\nSeats: from [number] to [number]; do not pay for empty ones.\n\nNothing is charged until you say yes. When is your budget due? The papers will be there before.\n\n{{me}}',
    },
    variants: [
      {
        key: 'results-first',
        name: { 'zh-CN': '让用户的话开头', en: 'Users speak first' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n上周我问了您团队五个人同一个问题：明天把系统停了，您会怎样？答案原样抄在这儿：“[原话一]”“[原话二]”“[原话三]”。\n\n到期时间是[日期]，续费价[金额]，方案附后，两种席位配法您挑。有一位说“停了也行”，我另约他聊。\n\n{{me}}',
          en: 'Dear {{person}},\n\nLast week I asked five people of your team what they would do if the system stopped tomorrow. In their words: "[first]", "[second]", "[third]".\n\nThe term ends on [date], the renewal price is [fee], and the offer with two ways to split the seats is attached. One said they could do without; I will talk to them separately.\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'renewal-too-dear',
    name: { 'zh-CN': '续费时嫌贵', en: 'When the renewal seems too expensive' },
    channel: 'call',
    scenario: {
      'zh-CN': '续费砍价：涨价了、明年预算砍了、别家软件更便宜、要求降价',
      en: 'Haggling at renewal: budget cut, price rise, cheaper software',
    },
    text: {
      'zh-CN':
        '预算砍了多少？[比例]的话，我们先看用量，不先看折扣。\n——这[数量]个席位半年没登录，砍掉就省[金额]。\n——[模块]您全年用了[次数]次，降一档又省[金额]。\n砍完已经在预算里了，功能一样没少。要是签两年，单价我还能再锁一次。\n换一家的话，迁移那三个月的人工您也算进去，再比一比。',
      en: 'How much was the budget cut? If it is [share], let us look at usage before discounts.\n– These [number] seats have not been used for half a year: [amount] saved.\n– You opened [module] [number] times in a year: one plan lower saves [amount].\nThat is within your budget already, with nothing lost. For two years I can fix the price again.\nIf you think of changing, add three months of moving to the other side of the sum.',
    },
  },
  {
    key: 'churn-interview',
    name: { 'zh-CN': '流失访谈提纲', en: 'Guide for the churn interview' },
    channel: 'call',
    scenario: {
      'zh-CN': '客户不续了，访谈真实原因：流失、停用、换系统、退订',
      en: 'They did not renew: the real reason',
    },
    text: {
      'zh-CN':
        '{{person}}，账号按您的意思到期停，数据我让同事今天就导给您，这通电话不留您。\n——第一次冒出“明年不续了”的念头，是哪天、因为什么事？\n——那时候谁要是做了什么，您会改主意？\n——接下来用什么？它哪一点是我们该学的？\n——半年以后，我能不能来问一声您过得怎么样？',
      en: '{{person}}, the workspace ends as you wish, your data is exported today, and I am not calling to keep you.\n– On which day did you first think of not renewing, and over what?\n– What could somebody have done then that would have changed your mind?\n– What comes instead, and what should we learn from it?\n– May I ask in half a year how you are getting on?',
    },
  },
]
