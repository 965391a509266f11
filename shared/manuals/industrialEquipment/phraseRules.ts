import type { PhraseRuleInput } from '../input.ts'

export const phraseRules: PhraseRuleInput[] = [
  {
    key: 'no-output-promise',
    name: { 'zh-CN': '不承诺协议外的产能', en: 'No output beyond the agreement' },
    why: {
      'zh-CN': '产能取决于来料、节拍和操作工。邮件里一句“保证每小时多少件”，终验时就成了扣尾款的依据。',
      en: 'Output depends on material, cycle and operators. One promise in a mail is the reason to hold back money at acceptance.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['保证产能', '产能翻倍', '零故障', '永不停机', '开动率百分之百', '终身免维护'],
      en: [
        'guarantee the output',
        'guaranteed output',
        'double your output',
        'zero downtime',
        'never breaks down',
        'maintenance-free',
      ],
    },
    unless: {
      'zh-CN': ['按技术协议', '不能保证', '不等于'],
      en: ['as in the technical agreement', 'cannot guarantee', 'no guaranteed'],
    },
    instead: {
      'zh-CN': '在技术协议约定的来料和工况下，设计产能为 [数值] 件/小时，以 SAT 实测为准。',
      en: 'With material and conditions as in the technical agreement the design output is [value] an hour, as measured at site acceptance.',
    },
    severity: 'major',
  },
  {
    key: 'scope-named',
    name: { 'zh-CN': '报价须写明供货范围', en: 'A quote must name its scope' },
    why: {
      'zh-CN': '吊装、地基、压缩空气、电缆，没写进范围的，最后都变成“你们当时说包的”。',
      en: 'Lifting, foundation, compressed air, cables: what the scope leaves open turns into "you said it was included".',
    },
    kind: 'must',
    phrases: {
      'zh-CN': ['供货范围', '供货界面', '不含项'],
      en: ['scope of supply', 'battery limits', 'not included are'],
    },
    instead: {
      'zh-CN': '供货范围见附件第 [页] 页，不含项已逐条列出。',
      en: 'The scope of supply is on page [page] of the attachment, with every exclusion listed.',
    },
    step: 'budget-quote',
    severity: 'major',
  },
  {
    key: 'no-favours',
    name: { 'zh-CN': '不谈回扣与好处', en: 'No favours, no kickbacks' },
    why: {
      'zh-CN': '商业贿赂是刑事责任，一条聊天记录就能让公司进黑名单，几年投不了标。',
      en: 'Bribery is a crime: one chat line can put the company on a blacklist and out of tenders for years.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['返点给您', '好处费', '回扣', '茶水费', '私下表示', '个人辛苦费'],
      en: ['kickback', 'personal commission', 'something for yourself', 'under the table', 'private thank-you'],
    },
    unless: {
      'zh-CN': ['不谈回扣', '禁止', '严禁', '拒绝', '谢绝', '反商业贿赂'],
      en: ['no kickback', 'prohibited', 'anti-bribery'],
    },
    instead: {
      'zh-CN': '所有优惠都写进合同，由双方公司盖章执行。',
      en: 'Every concession goes into the contract and is sealed by both companies.',
    },
    mode: 'block',
    severity: 'critical',
  },
  {
    key: 'no-early-date',
    name: { 'zh-CN': '技术冻结前不许诺到货日', en: 'No arrival date before the freeze' },
    why: {
      'zh-CN': '非标设备的交期从图纸冻结算起。提前许了日子，客户就会按它拆旧线。',
      en: 'A special machine takes its time from the design freeze; told a date earlier, they tear out the old line by it.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['保证到货', '一定赶得上投产', '工期没问题', '肯定能提前'],
      en: ['guaranteed arrival', 'will certainly arrive', 'lead time is no problem', 'surely earlier'],
    },
    instead: {
      'zh-CN': '制造周期自技术协议签署、预付款到账起 [周数] 周，详见进度计划。',
      en: 'Building takes [weeks] weeks from signed technical agreement and deposit; the plan shows each step.',
    },
    stages: ['technical-exchange', 'design', 'site-visit'],
  },
]
