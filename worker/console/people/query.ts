/** What the room of people shows: every part of it has an address. */
export interface PeopleView {
  of: 'members' | 'teams' | 'invitations' | 'keys'
  find: string
  team?: string
  /** Those who left are shown too. */
  gone: boolean
  /** Whose sheet lies open. */
  who?: string
}

export const parts = ['members', 'teams', 'invitations', 'keys'] as const

/** Reads an address; whatever it does not know is left out. */
export function peopleViewOf(query: Readonly<Record<string, string>>): PeopleView {
  return {
    of: parts.find((part) => part === query.of) ?? 'members',
    find: query.find ?? '',
    gone: query.gone === 'yes',
    ...(query.team ? { team: query.team } : {}),
    ...(query.who ? { who: query.who } : {}),
  }
}

export function peopleAddress({ of, find, team, gone, who }: PeopleView): string {
  const query = new URLSearchParams()
  if (of !== 'members') query.set('of', of)
  if (find !== '') query.set('find', find)
  if (team !== undefined) query.set('team', team)
  if (gone) query.set('gone', 'yes')
  if (who !== undefined) query.set('who', who)
  const text = query.toString()
  return text === '' ? '/people' : `/people?${text}`
}

export const partAddress = (of: PeopleView['of']) => peopleAddress({ of, find: '', gone: false })
