import type { ScriptInput } from '../../input.ts'

export const deliveryScripts: ScriptInput[] = [
  {
    key: 'site-conditions-mail',
    name: { 'zh-CN': '现场条件确认函', en: 'Checking the site conditions' },
    channel: 'email',
    scenario: {
      'zh-CN': '设备进场前确认地基、电、气、水、吊装通道',
      en: 'Before delivery: foundation, power, air, water, access for lifting',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n设备预计 [日期] 进场，请对照附件确认现场条件，逐项拍照回传：\n· 地基养护满 [天数] 天，水平度 [数值]\n· 电源 [容量]、压缩空气 [压力]、循环水 [流量] 已接到位\n· 卸货通道净高 [数值]、净宽 [数值]，吊车站位\n· 网络点位和安全围栏\n\n有一项赶不上请提前说，我们调整发货，免得设备在厂外等。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe machine is due on [date]. Please check the attached list and return a photo of each:\n– Foundation cured for [days] days, level within [value]\n– Power [rating], compressed air [pressure], cooling water [flow] connected\n– Access [height] high and [width] wide, place for the crane\n– Network points and fences\n\nIf one will be late, say so now and we move the shipment, so that nothing waits at your gate.\n\n{{me}}',
    },
  },
  {
    key: 'fat-invite',
    name: { 'zh-CN': '预验收邀请', en: 'Invitation to the factory test' },
    channel: 'email',
    scenario: {
      'zh-CN': '邀请客户来厂做 FAT 预验收，寄试料、带什么人',
      en: 'Invite for the factory acceptance test: who comes, which parts to send',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”定于 [日期] 做 FAT。请贵司：\n· [日期] 前寄试料 [数量] 件，含上、下限料各 [数量]\n· 工艺、设备、安全各派一位，最好带上将来的操作班长\n\n当天上午空载与安全联锁，下午带料连续跑两小时，不合格项当场列表、当场定整改日期。测试大纲见附件，想加项目请在 [日期] 前告诉我。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe factory test of {{deal}} is set for [date]. We ask you to:\n– Send [quantity] trial parts by [date], [quantity] each at upper and lower limit\n– Bring one person from process, maintenance and safety, and if you can the future shift lead\n\nThe morning is for dry run and interlocks, the afternoon for two hours of production; whatever fails is listed with its date on the spot. The protocol is attached; additions by [date], please.\n\n{{me}}',
    },
  },
  {
    key: 'installation-report',
    name: { 'zh-CN': '项目进度报告', en: 'Progress report' },
    channel: 'email',
    scenario: {
      'zh-CN': '给客户发制造、安装调试进度，遗留问题和责任方',
      en: 'Progress of building and installation, open items and who owns them',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n截至 [日期]，项目进度如下：\n· 已完成：[工作]\n· 接下来两周：[工作]\n· 等我方：[事项]，[姓名]，[日期]\n· 等贵方：[事项]，[姓名]，[日期]\n\n终验计划 [日期] 不变。照片和问题清单见附件，标红的 [数量] 条请优先协调。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe project as of [date]:\n– Done: [work]\n– The next two weeks: [work]\n– Waiting for us: [item], [name], [date]\n– Waiting for you: [item], [name], [date]\n\nSite acceptance stays on [date]. Photos and list are attached; please look at the [count] red lines first.\n\n{{me}}',
    },
  },
  {
    key: 'training-plan',
    name: { 'zh-CN': '培训安排', en: 'Plan of the training' },
    channel: 'email',
    scenario: { 'zh-CN': '安排操作工和维修工培训、考核、签到', en: 'Train operators and maintenance, with a test' },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n培训分两场，都在设备旁边上：\n· 操作场 [日期]，每班至少两人：开关机、换型、点检、报警处理，上手考\n· 维修场 [日期]，机电各一人：拆装易损件、备份程序、查故障树，上手考\n\n考过的名单附在终验资料里，没过的我们下周再来一次，不另收费。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThere are two sessions, both at the machine:\n– Operators on [date], at least two a shift: start and stop, change-over, daily checks, alarms, with a practical test\n– Maintenance on [date], one mechanical and one electrical: wearing parts, backup of programs, fault tree, with a practical test\n\nThose who passed are named in the acceptance papers; for the others we come again next week, free of charge.\n\n{{me}}',
    },
  },
  {
    key: 'sat-stuck',
    name: { 'zh-CN': '终验卡住怎么办', en: 'When site acceptance is stuck' },
    channel: 'call',
    scenario: {
      'zh-CN': '设备在用了客户却不签终验、拖着尾款，怎么推动',
      en: 'Machine is in use but they do not sign the final test and hold the payment',
    },
    text: {
      'zh-CN':
        '{{person}}，设备从 [日期] 开始正常生产，URS 一共 [条数] 条，现在只剩 [条数] 条没打钩。\n这几条我逐条说：[条目] 等贵司来料，[条目] 我们 [日期] 整改完。\n我建议把没争议的先签，剩余的列清单、写日期，付款只押对应的那一小部分。您看这样内部能不能走？卡在谁那里，我和总监一起去拜访。',
      en: '{{person}}, it has been producing since [date], and of [count] requirements [count] are not ticked yet.\nOne by one: [item] waits for your parts, [item] we finish by [date].\nLet us sign what is undisputed and list the rest with dates, holding back only the share that belongs to it. Would that pass on your side? If it hangs with somebody, my director and I will come and see them.',
    },
    variants: [
      {
        key: 'partial',
        name: { 'zh-CN': '书面提请', en: 'In writing' },
        text: {
          'zh-CN':
            '{{person}}，附上 URS 核对表，已打钩 [条数] 条，附实测数据。依合同第 [条] 条，申请 [日期] 组织终验；如当日不便，请在 [日期] 前回复另一个日期，我们的人留在现场配合。',
          en: '{{person}}, attached is the checklist with [count] requirements ticked and measured. Under clause [no.] we ask for the final test on [date]; if that does not suit, please name another day by [date], and our people stay on site.',
        },
      },
    ],
  },
  {
    key: 'bid-debrief',
    name: { 'zh-CN': '落选后请教客户', en: 'Debrief after a lost bid' },
    channel: 'call',
    scenario: {
      'zh-CN': '没中标，请客户说说差在技术分还是商务分',
      en: 'Lost the tender; ask whether it was the technical or the price score',
    },
    text: {
      'zh-CN':
        '{{person}}，这次没能合作，祝项目顺利。能说的范围里，想跟您讨教十分钟：\n我们这次主要差在技术、价格还是业绩？方案里有没有哪一页让大家不放心？\n往后贵司再有项目，我希望这几条已经补上。',
      en: '{{person}}, it was not to be this time, and I wish the project well. As far as you may say, I would be glad of ten minutes of advice:\nDid we fall short on the technical side, on price or on references? Was there a page in our design that worried anybody?\nBy your next project I want these points put right.',
    },
  },
]
