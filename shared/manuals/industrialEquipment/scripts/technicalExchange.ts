import type { ScriptInput } from '../../input.ts'

export const technicalExchangeScripts: ScriptInput[] = [
  {
    key: 'survey-questions',
    name: { 'zh-CN': '工艺调研提问', en: 'Questions of the process survey' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '到客户现场调研，了解工艺、节拍、瓶颈、为什么要上新设备',
      en: 'On site: process, cycle time, bottleneck, why a new machine now',
    },
    text: {
      'zh-CN':
        '1. 这条线现在一小时出多少，目标是多少？差在哪一台？\n2. 来料尺寸波动多大，谁来挑，挑掉多少？\n3. 一天换几次型，一次停多久？\n4. 现有设备最常见的三种停机是什么？\n5. 新设备放哪里，电、气、水、承重各留了多少？\n6. 这个项目是谁提的，最晚哪天要出产品？',
      en: '1. How many an hour does the line make, how many should it? Which machine holds it back?\n2. How much do incoming parts vary, who sorts, and how many are thrown out?\n3. How many change-overs a day, and how long does each stop the line?\n4. What are the three commonest stops of the present machine?\n5. Where will the new one stand; how much power, air, water and floor load is free?\n6. Who asked for the project, and by when must it produce?',
    },
  },
  {
    key: 'urs-draft-mail',
    name: { 'zh-CN': '代拟 URS 初稿', en: 'Draft of the requirements' },
    channel: 'email',
    scenario: {
      'zh-CN': '客户没有写过用户需求说明书，我们先起草请他改',
      en: 'Customer has never written requirements; we draft them to be corrected',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n按那天调研的内容，我先拟了一份“{{deal}}”的 URS 初稿，共 [条数] 条，分产能、质量、安全、接口、验收五类。标黄的 [条数] 条缺数据，请贵司工艺补上。\n\n验收方法我也写了建议，今后 FAT 和 SAT 都照它打钩，您现在改得越细，将来越省心。\n\n[日期] 前能签回，方案就能赶上贵司的预算会。\n\n{{me}}',
      en: 'Dear {{person}},\n\nFrom our survey I drafted the requirements for {{deal}}: [count] lines on output, quality, safety, interfaces and acceptance. [count] of them, in yellow, still lack a figure from your process people.\n\nI also suggest how each is to be tested, as both acceptance tests will tick them off; what you sharpen now saves talk later.\n\nSigned by [date], our design is in time for your capital meeting.\n\n{{me}}',
    },
    variants: [
      {
        key: 'own-form',
        name: { 'zh-CN': '客户有自己的模板', en: 'They have their own form' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n贵司的 URS 收到，写得很细。有 [条数] 条想和您确认口径，见批注：第 [条] 条的产能是毛产能还是净产能？第 [条] 条的换型时间从哪个动作算到哪个动作？\n\n口径定了，我们的响应才不会答非所问。[时间] 通个电话，半小时够了。\n\n{{me}}',
          en: 'Dear {{person}},\n\nThank you for your requirements; they are thorough. On [count] lines I should like to be sure of the meaning, see my comments: is the output of line [no.] gross or net? From which action to which does line [no.] count a change-over?\n\nThen our answers will fit your questions. Half an hour by phone on [time] will do.\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'sponsor-call',
    name: { 'zh-CN': '问清谁拍板', en: 'Who has the last word' },
    channel: 'call',
    scenario: {
      'zh-CN': '不知道项目谁拍板、谁反对，想通过支持者摸清决策流程',
      en: 'Learn from a supporter who decides, who is against and how it is approved',
    },
    text: {
      'zh-CN':
        '{{person}}，上次那条线是怎么批下来的？技术谁签、采购谁签、最后到哪位领导？\n这次最希望项目成的是谁，最怕出事的又是谁？\n我想分别准备材料：给设备科讲维护，给老总算回本。您看先见哪一位合适，您帮我引一下？',
      en: '{{person}}, how was the last line approved: who signed for engineering, who for purchasing, and where did it end?\nWho wants this one most, and who fears trouble?\nI would prepare for each: upkeep for maintenance, payback for the owner. Whom should I see first, and would you introduce me?',
    },
  },
  {
    key: 'exchange-minutes',
    name: { 'zh-CN': '技术交流纪要', en: 'Minutes of the technical exchange' },
    channel: 'email',
    scenario: {
      'zh-CN': '技术交流结束后发纪要，列出待定参数和责任人',
      en: 'After a technical meeting: open parameters and who settles them',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n今天交流的要点：\n· 已定：[参数] = [数值]\n· 待定：[参数]，由 [姓名] 在 [日期] 前给出\n· 我方动作：[动作]，[日期] 完成\n· 贵方提出的顾虑：[顾虑]\n\n哪一条记错了请直接改，下次交流我们从“待定”开始。\n\n{{me}}',
      en: 'Dear {{person}},\n\nWhat we noted today:\n– Settled: [parameter] = [value]\n– Open: [parameter], from [name] by [date]\n– For us to do: [action], by [date]\n– Your concern: [concern]\n\nCorrect whatever I got wrong; next time we begin with the open ones.\n\n{{me}}',
    },
  },
]
