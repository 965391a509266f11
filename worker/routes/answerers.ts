import type { AlertLine } from '#shared/api/alerts.ts'
import type { AlertRow, LeaderRow, PathRow } from '#worker/store/alertList.ts'

type People = AlertLine['answerers']

/** Who is asked for a word now: the rep; the nearest managers from the team up; those of the nearest team above; else the admins. */
export function answerersOf(row: AlertRow, leaders: readonly LeaderRow[], paths: readonly PathRow[]): People {
  const admins = () => named(leaders.filter(({ role }) => role === 'admin'))
  const path = paths.find(({ team }) => team === row.team)?.path ?? ''
  const upwards = path.split('/').filter(Boolean).reverse()
  const rep: People = row.rep === null ? [] : [{ user: row.rep, name: row.repName ?? row.rep }]
  switch (row.level) {
    case 'admin':
      return admins()
    case 'rep':
      return rep
    case 'upper':
      return nearest(upwards.slice(1), leaders) ?? admins()
    case 'manager': {
      const managers = nearest(upwards, leaders) ?? admins()
      return row.tier === 3 ? [...rep, ...managers.filter(({ user }) => user !== row.rep)] : managers
    }
  }
}

/** Whoever is asked may answer, and those above: the rep's managers, and admins always. */
export function mayAnswer(row: AlertRow, role: string): boolean {
  if (row.answered !== null || role === 'auditor') return false
  if (role === 'admin') return true
  if (row.level === 'upper') return row.above === 1
  const isOwn = row.own === 1 && (row.level === 'rep' || (row.level === 'manager' && row.tier === 3))
  return row.level !== 'admin' && (isOwn || row.led === 1)
}

function nearest(teams: readonly string[], leaders: readonly LeaderRow[]): People | undefined {
  for (const team of teams) {
    const found = leaders.filter((one) => one.role === 'manager' && one.team === team)
    if (found.length > 0) return named(found)
  }
  return undefined
}

function named(leaders: readonly LeaderRow[]): People {
  return leaders.map(({ user, name }) => ({ user, name }))
}
