import type { Language } from '../process/text.ts'

/** What the side panel says of the own score. */
export interface ScoreTexts {
  title: string
  loading: string
  offline: string
  noScore: string
  range: (low: string, high: string) => string
  small: (deals: number) => string
  kept: (met: number, settled: number) => string
  where: string
  nothingLost: string
  notYours: string
  madeGood: string
  lost: string
  fresh: string
  freshHint: string
  due: (moment: string) => string
  done: (moment: string) => string
  status: (status: string) => string
  reductions: Record<'late' | 'out of order' | 'self-attested', string>
  line: string
  contest: string
  contestOf: (name: string) => string
  contestWhy: string
  contestSend: string
  cancel: string
  contests: Record<'waiting' | 'upheld' | 'dismissed', string>
  views: string
  noViews: string
  asManager: string
}

const chinese: ScoreTexts = {
  title: '我的得分',
  loading: '正在读取…',
  offline: '现在连不上，得分要连上后才能看。',
  noScore: '这段时间还没有可以计分的事。',
  range: (low, high) => `95% 区间 ${low}–${high}`,
  small: (deals) => `只有 ${deals} 个商机，还看不出区间`,
  kept: (met, settled) => `到期 ${settled} 项，做到 ${met} 项`,
  where: '分丢在哪里',
  nothingLost: '一分没丢。',
  notYours: '已转给别人的商机',
  madeGood: '这一处已经补上，或者正在重新计算。',
  lost: '丢分明细',
  fresh: '今天',
  freshHint: '今天丢的分，明早之前只有你自己看得到',
  due: (moment) => `应在 ${moment} 前`,
  done: (moment) => `${moment} 做完`,
  status: (status) =>
    status === 'overdue' ? '还没做，仍可补上' : status === 'violated' ? '与规则不符' : '到期时没有做',
  reductions: { late: '晚了', 'out of order': '顺序不对', 'self-attested': '只有自己确认，没有凭据' },
  line: '看台账',
  contest: '申诉',
  contestOf: (name) => `申诉：${name}`,
  contestWhy: '为什么这一处不该扣分？主管会看到',
  contestSend: '提出申诉',
  cancel: '取消',
  contests: { waiting: '申诉待裁定', upheld: '申诉成立', dismissed: '申诉未成立' },
  views: '谁看过我的页面',
  noViews: '还没有别人看过。有人打开时，这里会写明是谁、什么时候。',
  asManager: '看看主管眼里的我',
}

const english: ScoreTexts = {
  title: 'My score',
  loading: 'Loading…',
  offline: 'No connection now; your score shows once you are back.',
  noScore: 'Nothing in this period counts yet.',
  range: (low, high) => `95% interval ${low}–${high}`,
  small: (deals) => `${deals} ${deals === 1 ? 'deal' : 'deals'}: too few for an interval`,
  kept: (met, settled) => `${met} of ${settled} kept that fell due`,
  where: 'Where the points went',
  nothingLost: 'No point was lost.',
  notYours: 'a deal that is no longer yours',
  madeGood: 'This was made good, or is being worked out anew.',
  lost: 'Points lost',
  fresh: 'today',
  freshHint: 'Lost today: nobody but you sees it before tomorrow morning',
  due: (moment) => `due ${moment}`,
  done: (moment) => `done ${moment}`,
  status: (status) =>
    status === 'overdue'
      ? 'still open, can be made good'
      : status === 'violated'
        ? 'not as the rule says'
        : 'not done when it fell due',
  reductions: { late: 'late', 'out of order': 'out of order', 'self-attested': 'by your word alone' },
  line: 'In the ledger',
  contest: 'Contest',
  contestOf: (name) => `Contest: ${name}`,
  contestWhy: 'Why should this cost no points? Your manager will read it',
  contestSend: 'Contest it',
  cancel: 'Cancel',
  contests: { waiting: 'contest waits for a ruling', upheld: 'contest upheld', dismissed: 'contest dismissed' },
  views: 'Who opened my page',
  noViews: 'Nobody else so far. Whoever does is named here, with the time.',
  asManager: 'As my manager sees it',
}

export const scoreTexts: Record<Language, ScoreTexts> = { 'zh-CN': chinese, en: english }
