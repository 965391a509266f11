import { getManual, listManuals } from '#shared/api/manuals.ts'
import { read } from '#shared/process/text.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useSay } from '../app/place.tsx'
import type { Ask } from '../models/session.ts'

/** The step that a list is narrowed to, by its name in the manuals in force; a press lets go of it. */
export function DealStep({ step, drop }: { step: string; drop: () => void }) {
  const { say, language } = useSay()
  const { ask } = usePlace().session
  const load = useLoad(step, () => named(ask, step))
  const name = load.value ? read(load.value, language) : step
  return (
    <button type="button" class="button toggle" aria-label={say('deals.step.drop', { step: name })} onClick={drop}>
      {say('deals.step.only', { step: name })} <span aria-hidden="true">×</span>
    </button>
  )
}

async function named(ask: Ask, step: string) {
  const list = await ask(listManuals, {})
  if (!list.ok) return list
  for (const { hash } of list.value.manuals) {
    const manual = await ask(getManual, { params: { hash } })
    if (!manual.ok) return manual
    const found = manual.value.stages.flatMap(({ steps }) => steps).find(({ key }) => key === step)
    if (found) return { ...manual, value: found.name }
  }
  return { ...list, value: { en: step } }
}
