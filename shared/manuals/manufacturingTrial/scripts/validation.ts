import type { ScriptInput } from '../../input.ts'

export const validationScripts: ScriptInput[] = [
  {
    key: 'sample-cover',
    name: { 'zh-CN': '寄样邮件', en: 'Sending the sample' },
    channel: 'email',
    scenario: {
      'zh-CN': '样品寄出，告诉客户批号、储存条件、建议工艺参数',
      en: 'Sample is on its way: lot, storage, recommended settings',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n样品 [型号] [数量] 今天寄出，快递单号 [单号]。样品批号 [批号]，仅供测试。\n\n测之前请注意三点：[温度] 以下储存，开封后 [小时] 内用完；建议参数 [参数]；对比组请用同一班、同一台机。TDS、SDS 和出厂检验单见附件。\n\n到货后我打电话，跟测试工程师过一遍步骤。\n\n{{me}}',
      en: 'Dear {{person}},\n\n[quantity] of [grade] left today, waybill [number]. Sample lot [lot], for testing only.\n\nThree things before you test: store below [temperature] and use within [hours] of opening; recommended settings are [settings]; run the control on the same shift and machine. Data sheet, safety sheet and certificate are attached.\n\nWhen it has arrived I will call and go through the steps with your engineer.\n\n{{me}}',
    },
    variants: [
      {
        key: 'second-lot',
        name: { 'zh-CN': '补寄第二批', en: 'A second lot' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n按您上次的反馈，我们把 [参数] 调到 [数值]，重新做了一批。样品批号 [批号]，和上一批请分开存放、分别记录。\n\n建议先测 [项目] 这一项，过了再做全套，省您两天机时。\n\n{{me}}',
          en: 'Dear {{person}},\n\nFollowing your remarks we moved [property] to [value] and made a new one. Sample lot [lot]; please store and record it apart from the former.\n\nTest [item] first and go on only if it passes: that spares two days of machine time.\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'lab-follow-up-call',
    name: { 'zh-CN': '测试进度跟进', en: 'Asking how the test goes' },
    channel: 'call',
    scenario: {
      'zh-CN': '样品寄出后没消息，问实验室测到哪一步、有没有异常',
      en: 'No news of the sample; ask the lab how far it is and what they saw',
    },
    text: {
      'zh-CN':
        '{{person}}，样品排上机了吗？\n——已经测了：哪几项有数了，跟对比组差多少？\n——还没测：卡在机时、治具还是人手？我们实验室可以先帮您跑 [项目]，数据共享。\n——看着不对：先别判，条件和照片发我，FAE 一小时内回您。',
      en: '{{person}}, has the sample got its slot?\n– If tested: which figures are in, and how do they compare with the control?\n– If not: is it machine time, fixture or people? Our lab can run [item] first and share the data.\n– If it looks wrong: do not judge yet, send conditions and photos, and our engineer answers within the hour.',
    },
    variants: [
      {
        key: 'chat',
        name: { 'zh-CN': '微信版', en: 'As a message' },
        text: {
          'zh-CN': '{{person}}，样品放您那边一周了，[项目] 测完了吗？数据不好看也请直接发我，早知道早改。',
          en: '{{person}}, the sample has been with you for a week; is [item] done? Send me bad figures too: the sooner we know, the sooner we fix it.',
        },
      },
    ],
  },
  {
    key: 'report-request',
    name: { 'zh-CN': '索要测试报告', en: 'Asking for the report' },
    channel: 'email',
    scenario: {
      'zh-CN': '客户口头说测过了，要一份正式的测试报告',
      en: 'They say it passed; ask for the written report',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n听说测试已经做完，麻烦发一份正式报告，需要看到：样品批号、测试条件、每项数值、与对比组的差异和结论。\n\n如果格式上没有时间整理，原始数据发我也行，我们按贵司模板排好，您审核签字。\n\n{{me}}',
      en: 'Dear {{person}},\n\nI hear that the test is done. Could we have the report, with sample lot, conditions, each figure, the difference to the control and the conclusion?\n\nIf there is no time for the form, the raw data will do: we put it into your template for you to check and sign.\n\n{{me}}',
    },
  },
]
