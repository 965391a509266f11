/** What a rep is used to: shares from 0 to 1 of the steps, or of the deals, that go this way. */
export interface Habits {
  /** Steps done after their due moment. */
  late: number
  /** Required steps never done, where no gate stops it. */
  skips: number
  /** Steps ticked by word although something better was to be had. */
  word: number
  /** Deals in which an exception is asked instead of a needs survey. */
  exceptions: number
  /** Deals in which the quote leaves before the review. */
  hasty: number
  /** Deals left lying half-way. */
  forgets: number
}

export interface Member {
  id: string
  name: string
  email: string
  role: 'rep' | 'manager' | 'admin'
  team: 'east-1' | 'europe'
  language: 'zh-CN' | 'en'
}

export interface Seller extends Member {
  habits: Habits
}

const east = { team: 'east-1', language: 'zh-CN' } as const
const europe = { team: 'europe', language: 'en' } as const
/** How most people work, and those who help with a step of somebody else's deal. */
export const usual: Habits = { late: 0.1, skips: 0.05, word: 0.12, exceptions: 0.03, hasty: 0.05, forgets: 0.01 }

const seller = (
  home: typeof east | typeof europe,
  name: string,
  mailbox: string,
  habits: Partial<Habits> = {},
): Seller => ({
  ...home,
  id: mailbox,
  name,
  email: `${mailbox}@sales.test`,
  role: 'rep',
  habits: { ...usual, ...habits },
})

/** The reps who lead deals, each with something that a manager could find out about them. */
export const sellers: readonly Seller[] = [
  seller(east, '陈爱丽 Alice Chen', 'alice', { late: 0.08, word: 0.08 }),
  seller(east, '王浩', 'wang.hao', { late: 0.02, skips: 0.01, word: 0.03, exceptions: 0, forgets: 0 }),
  seller(east, '刘洋', 'liu.yang', { late: 0.38, forgets: 0.04 }),
  seller(east, '赵敏', 'zhao.min', { exceptions: 0.45, skips: 0.08 }),
  seller(east, '孙磊', 'sun.lei', { word: 0.75, skips: 0.1 }),
  seller(europe, 'Bob Novak', 'bob'),
  seller(europe, 'Carol Weiss', 'carol', { late: 0.04, skips: 0.02, word: 0.05, hasty: 0 }),
  seller(europe, 'Tom Barker', 'tom', { late: 0.3, skips: 0.14, forgets: 0.04 }),
  seller(europe, 'Nadia Rossi', 'nadia', { hasty: 0.6, late: 0.05 }),
  seller(europe, 'Oskar Lind', 'oskar', { skips: 0.26, word: 0.4, exceptions: 0.12 }),
]

/** The presales engineers: they join other people's deals. */
export const presales: readonly Member[] = [
  { ...east, id: 'zhou.chen', name: '周晨', email: 'zhou.chen@sales.test', role: 'rep' },
  { ...europe, id: 'priya', name: 'Priya Shah', email: 'priya@sales.test', role: 'rep' },
]

export const managers: readonly Member[] = [
  { ...east, id: 'lin.jing', name: '林静', email: 'manager@sales.test', role: 'manager' },
  { ...europe, id: 'helen', name: 'Helen Brandt', email: 'manager.europe@sales.test', role: 'manager' },
]

export const admin: Member = { ...east, id: 'admin', name: '吴桐', email: 'admin@sales.test', role: 'admin' }

export const members: readonly Member[] = [
  ...sellers.map(({ habits: _, ...member }) => member),
  ...presales,
  ...managers,
  admin,
]

/** Who helps and who rules in a team. */
export function colleagues(team: Member['team']): { presales: Member; manager: Member } {
  const [engineer, manager] = [presales, managers].map((list) => list.find((one) => one.team === team))
  if (!engineer || !manager) throw new RangeError(`team ${team} lacks a presales engineer or a manager`)
  return { presales: engineer, manager }
}
