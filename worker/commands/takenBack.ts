import type { EventDraft } from '#shared/process/ledger/event.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { attributeValuesQueries, commandValuesQueries, eventTextsQueries } from '#worker/store/erased.ts'
import type { Query } from '#worker/store/query.ts'

/**
 * What was taken back leaves no text behind: value and salt go in the batch that takes it back, and the chain, which holds
 * only commitments, says "erased". That holds as well for what comes after its own undoing.
 */
export function takenBackQueries(drafts: readonly EventDraft[], { deal, undone }: DealState): Query[] {
  const gone = new Set(undone)
  const late = drafts.filter(({ id, personal, command }) => personal && (gone.has(command) || gone.has(id)))
  return [
    ...eventTextsQueries(deal, [...drafts.flatMap(withdrawnEvent), ...late.map(({ id }) => id)]),
    ...drafts.flatMap(({ happening, at }): Query[] => {
      if (happening.type === 'command undone') return commandValuesQueries(deal, happening.command)
      if (happening.type !== 'attributes set') return []
      const emptied = Object.entries(happening.values).filter(([, value]) => value === null)
      return emptied.flatMap(([attribute]) => attributeValuesQueries(deal, attribute, at))
    }),
  ]
}

function withdrawnEvent({ happening }: EventDraft): string[] {
  return happening.type === 'activity withdrawn' || happening.type === 'step undone' ? [happening.event] : []
}
