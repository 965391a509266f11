import { type ReadonlySignal, signal } from '@preact/signals'
import type { Text } from '#shared/process/text.ts'
import type { CaseLine, DueLine } from '#shared/ui/today/view.ts'
import type { Trouble } from '../models/load.ts'
import { rulingAct } from '../models/ruling.ts'
import type { Giving } from './giving.ts'
import { type Talk, talkAct } from './talk.ts'

/** What was just done, or could not be. `again` tries the very same click once more. */
export interface Happened {
  what: 'ticked' | 'undone' | 'approved' | 'declined' | 'logged'
  name: Text
  /** With how many it was, of what was logged. */
  people?: number
  trouble?: Trouble
  undo?: () => void
  again?: () => void
}

export interface TodayModel {
  happened: ReadonlySignal<Happened | undefined>
  /** Lines under way, and lines that were done here since the last answer. */
  busy: ReadonlySignal<ReadonlySet<string>>
  gone: ReadonlySignal<ReadonlySet<string>>
  tick: (line: Pick<DueLine, 'id' | 'deal' | 'name'>, step: string) => Promise<boolean>
  rule: (line: CaseLine, favour: boolean, reason: string) => Promise<boolean>
  log: (talk: Talk, key: string) => Promise<boolean>
  /** A newer answer is there: it knows itself what is done. */
  refreshed: () => void
}

/** What is done on the page of today. `changed` is called once the server has taken something. */
export function openToday(give: Giving, changed: () => void): TodayModel {
  const happened = signal<Happened | undefined>(undefined)
  const busy = signal<ReadonlySet<string>>(new Set())
  const gone = signal<ReadonlySet<string>>(new Set())

  const under = async (id: string, work: () => Promise<boolean>) => {
    busy.value = new Set([...busy.value, id])
    const taken = await work()
    busy.value = new Set([...busy.value].filter((one) => one !== id))
    if (taken) changed()
    return taken
  }
  const away = (id: string, on: boolean) => {
    gone.value = new Set(on ? [...gone.value, id] : [...gone.value].filter((one) => one !== id))
  }

  const undo = (deal: string, command: string, name: Text, id: string) => async () => {
    const given = await give(deal, `undo ${command}`, () => ({ type: 'undo', command }))
    happened.value = given.ok ? { what: 'undone', name } : { what: 'undone', name, trouble: given.trouble }
    if (given.ok) away(id, false)
    if (given.ok) changed()
  }
  const tick: TodayModel['tick'] = (line, step) =>
    under(line.id, async () => {
      const { deal, name, id } = line
      away(id, true)
      const given = await give(deal, `tick ${id} ${step}`, () => ({
        type: 'do step',
        step,
        evidence: { kind: 'word' },
      }))
      if (!given.ok) away(id, false)
      happened.value = given.ok
        ? { what: 'ticked', name, undo: () => void undo(deal, given.command, name, id)() }
        : { what: 'ticked', name, trouble: given.trouble, again: () => void tick(line, step) }
      return given.ok
    })
  const rule: TodayModel['rule'] = (line, favour, reason) =>
    under(line.case, async () => {
      const act = rulingAct(line, { favour, reason, as: 'met' })
      const given = await give(line.deal, JSON.stringify([line.case, act]), () => act)
      const what = favour ? ('approved' as const) : ('declined' as const)
      if (given.ok) away(line.case, true)
      happened.value = { what, name: line.name, ...(!given.ok && { trouble: given.trouble }) }
      return given.ok
    })
  const log: TodayModel['log'] = (talk, key) =>
    under(key, async () => {
      const given = await give(talk.deal, key, (command) => talkAct(talk, `a-${command}`))
      const name = talk.name
      happened.value = given.ok
        ? {
            what: 'logged',
            name,
            people: Math.max(1, talk.persons.length),
            undo: () => void undo(talk.deal, given.command, name, key)(),
          }
        : { what: 'logged', name, trouble: given.trouble, again: () => void log(talk, key) }
      return given.ok
    })
  return {
    happened,
    busy,
    gone,
    tick,
    rule,
    log,
    refreshed: () => {
      gone.value = new Set([...gone.value].filter((id) => busy.value.has(id)))
    },
  }
}
