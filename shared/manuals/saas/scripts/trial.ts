import type { ScriptInput } from '../../input.ts'

export const trialScripts: ScriptInput[] = [
  {
    key: 'workspace-ready',
    name: { 'zh-CN': '试用环境开好了', en: 'The workspace is ready' },
    channel: 'email',
    scenario: {
      'zh-CN': '通知客户试用已开通：账号、登录、第一天做什么',
      en: 'The trial is open: logins, what to do on day one',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n试用环境开好了，[数量]条真数据已经导进去，打开就能看到自己的[对象]。\n\n第一天只做一件事：请[姓名]把[关键动作]走一遍，大概十二分钟，视频在[链接]。做完系统会发喜报，我也会看到。\n\n卡住了别发邮件，直接在右下角喊我。\n\n{{me}}',
      en: 'Dear {{person}},\n\nYour workspace is open and [number] real records are in it, so the first thing you see is your own [objects].\n\nDay one has one task: let [name] do [key action] once, about twelve minutes, video at [link]. The product celebrates when it is done, and I see it too.\n\nIf you are stuck, do not mail, call me from the lower right corner.\n\n{{me}}',
    },
  },
  {
    key: 'activation-call',
    name: { 'zh-CN': '激活陪跑电话', en: 'The activation call' },
    channel: 'call',
    scenario: {
      'zh-CN': '试用账号没人登录、关键动作没做完，打电话带着做：激活、上手、陪跑',
      en: 'Nobody signed in or the key action is undone: doing it with them',
    },
    text: {
      'zh-CN':
        '{{person}}，您现在方便开电脑吗？十分钟，我们一起把[关键动作]做完，您动鼠标，我只动嘴。\n——先打开您今天真要处理的那一条，别用示例。\n——好，走到这里通常会卡，点[位置]。\n——存下来了，您发给[同事]，让他回一下。\n行，激活了。明天让[同事]自己来一遍，哪一步停住您告诉我。',
      en: '{{person}}, are you at a computer? Ten minutes, and we do [key action] together; the mouse is yours, I only talk.\n– Open a record that you really have to deal with today, not the sample.\n– This is where most people stop; click [place].\n– Saved. Now send it to [colleague] and have them answer.\nThat is it, you are active. Let [colleague] do it alone tomorrow and tell me where they stop.',
    },
    variants: [
      {
        key: 'no-time',
        name: { 'zh-CN': '客户说没空试', en: 'When they have no time to try' },
        text: {
          'zh-CN':
            '没空试，往往是试用变成了额外的活。那我们换个法子：您把本来今天要做的[任务]交给我，我在系统里替您做完，您验收。\n满意，明天那一份您自己来；不满意，这个试用我替您关了，省得您惦记。',
          en: 'No time usually means that the trial has become extra work. Let us turn it round: give me the [task] you have to do today, I do it in the product, and you check it.\nIf you like it, tomorrow’s is yours; if not, I close the trial and it is off your mind.',
        },
      },
    ],
  },
  {
    key: 'usage-pulse',
    name: { 'zh-CN': '按用量写的跟进信', en: 'A follow-up that reads the log' },
    channel: 'email',
    scenario: {
      'zh-CN': '试用期里跟进：看日志写邮件、用量不错、鼓励多用一步',
      en: 'During the trial, usage is good: the next small step',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n这三天：[人数]人登录，建了[数量]个[对象]，最勤快的是[姓名]。照成功计划，第一条已经过线，第二条还差[数量]。\n\n差在[步骤]：[人数]个人走到这里就退出去了。我猜是[原因]，改一个设置就行，截图附后。要是猜错了，回我一句。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe last three days: [number] people signed in and made [number] [objects]; [name] did most. By the success plan the first criterion is met, the second lacks [number].\n\nThe gap is at [step], where [number] people left. I suspect [cause]; one setting fixes it, picture attached. If I am wrong, tell me.\n\n{{me}}',
    },
  },
  {
    key: 'usage-stalled',
    name: { 'zh-CN': '用量停了的跟进信', en: 'When usage has stopped' },
    channel: 'email',
    scenario: {
      'zh-CN': '试用没人用了、好几天没登录：沉默用户、唤醒、用量下滑',
      en: 'Nobody has signed in for days: a silent trial, waking it up',
    },
    when: 'active_users < 3',
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n从[日期]起就没人登录了，我不猜原因，您选一个数字回我就行：\n1 最近忙，[日期]再接着试\n2 用着不顺，[哪一步]\n3 负责的人换了，新人是[姓名]\n4 已经决定不用了\n\n选 4 也没关系，我把数据导给您，咱们好聚好散。\n\n{{me}}',
      en: 'Dear {{person}},\n\nNobody has signed in since [date]. I will not guess why; one digit is enough:\n1 Busy, we go on after [date]\n2 It does not work for us, at [step]\n3 Somebody else is in charge now, [name]\n4 We decided against it\n\nEven 4 is fine: you get your data and we part as friends.\n\n{{me}}',
    },
  },
  {
    key: 'value-review',
    name: { 'zh-CN': '试用复盘会主持词', en: 'Chairing the value review' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '试用结束开复盘会：价值汇报、转付费、让用户讲效果',
      en: 'End of the trial: review, value, turning it into a purchase',
    },
    text: {
      'zh-CN':
        '今天一小时，成功计划上的三条，一条一条过，请[使用者]来讲，我不讲。\n每条只答三件事：以前多久、现在多久、还有哪里别扭。\n讲完请[拍板人]打勾，打叉也行，打叉的我们当场定怎么补。\n三个勾的话，最后十分钟谈怎么买：多少席位、从哪天起、谁来管账号。',
      en: 'One hour, three lines of the success plan, one after the other. [User] tells it, not I.\nFor each line three things: how long before, how long now, what is still awkward.\nThen [who decides] gives a tick or a cross, and for a cross we settle at once what to do.\nWith three ticks, the last ten minutes are for buying: how many seats, from when, who looks after the accounts.',
    },
  },
  {
    key: 'annual-or-monthly',
    name: { 'zh-CN': '客户只想按月付', en: 'When they want to pay monthly' },
    channel: 'call',
    scenario: {
      'zh-CN': '客户不肯签年付、要按月买、先买几个席位试试：年付、首年折扣、谈价格',
      en: 'Monthly or fewer seats instead of a year: price talk, discount',
    },
    text: {
      'zh-CN':
        '按月当然可以，价目表上就有。我替您算两笔账：\n按月：[单价]乘十二，随时能停，但数据迁移和培训另算。\n按年：[年价]，迁移和培训含在里头，涨价也锁住。\n您担心的其实是用不起来，对不对？那按年签，我去申请加一条退出约定：头[天数]天激活不到[比例]，剩下的费用按[约定]处理。批下来我再请您签，您看这样踏实吗？',
      en: 'Monthly is on the price list, of course. Two sums to compare:\nBy the month: [price] times twelve, stop any time, moving and training charged apart.\nBy the year: [fee], both included, and no rise in price.\nWhat worries you is that nobody will use it, is it not? Then let me ask for an exit clause in the yearly contract: below [share] active in [days] days, the rest of the fee is handled as [agreed]. You sign once I have it approved. Would that do?',
    },
    variants: [
      {
        key: 'few-seats',
        name: { 'zh-CN': '先少买几个席位', en: 'Start with fewer seats' },
        text: {
          'zh-CN':
            '先买[数量]个席位可以，但别一个部门买两个，那样谁都用不起来。要少，就选一个组全员上：[组名]，[人数]个人，天天碰头的。\n单价我按[档位]锁一年，您半年内加人还是这个价。他们跑顺了，隔壁组自己会来找您要。',
          en: 'Fewer seats are fine, but not two in each department: then nobody takes it up. Pick one group that meets daily and bring all of it in: [group], [number] people.\nThe price per seat stays at [tier] for a year, also for those you add within six months. Once it runs, the group next door will ask you for it.',
        },
      },
    ],
  },
  {
    key: 'order-form-mail',
    name: { 'zh-CN': '发订阅订单', en: 'Sending the order form' },
    channel: 'email',
    scenario: {
      'zh-CN': '谈妥后发订单签字付款：订阅订单、开票、开通正式版、催签',
      en: 'Agreed: order form, invoice, opening the paid plan',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n《订阅订单》附上：[数量]席位，年费[金额]，[开始日]至[到期日]，服务等级协议是第二个附件。\n\n电子签完当天转正式版，试用里的数据原样保留，同事们不用重新登录。发票[天数]个工作日内到。\n\n采购那边如果要供应商准入，名单上的材料我已经打好包：[链接]。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nThe order form is attached: [number] seats, [fee] a year, from [start] to [end]; the service agreement is the second file.\n\nSigned electronically, the workspace becomes a paid one the same day; data stays and nobody signs in anew. The invoice follows within [days] working days.\n\nShould purchasing want vendor papers, they are packed here: [link].\n\n{{me}}\n{{company}}',
    },
  },
]
