import { useState } from 'preact/hooks'
import type { DealCard, FieldCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { Field } from './Field.tsx'
import { BackIcon } from './icons.tsx'
import { trusted } from './trusted.ts'

/** What the stage wants to know: each a line, filled in where it stands. */
export function Wanted({ deal }: { deal: DealCard }) {
  const { texts } = useDrawing()
  const wanted = deal.fields.filter((field) => field.wanted)
  if (wanted.length === 0) return null
  return (
    <div class="wanted">
      <p class="menu-title">{texts.toFill}</p>
      {wanted.map((field) => (
        <FieldRow key={field.key} field={field} mine={deal.mine} />
      ))}
    </div>
  )
}

/** Everything that is known of the deal, to read and to change. */
export function Fields({ deal }: { deal: DealCard }) {
  const { texts, model } = useDrawing()
  return (
    <div class="wanted">
      <button type="button" class="back" onClick={trusted(() => model.go('more'))}>
        <BackIcon /> {texts.fields}
      </button>
      {deal.fields.map((field) => (
        <FieldRow key={field.key} field={field} mine={deal.mine} />
      ))}
    </div>
  )
}

/** The fields of one step, open to be filled in. */
export function FieldsOf({ keys }: { keys: readonly string[] }) {
  const { card } = useDrawing()
  const fields = card.deal?.fields.filter(({ key }) => keys.includes(key)) ?? []
  return fields.map((field) => (
    <div class="fill-one" key={field.key}>
      <span class="mute">{field.name}</span>
      <Field key={String(field.value)} field={field} />
    </div>
  ))
}

function FieldRow({ field, mine }: { field: FieldCard; mine: boolean }) {
  const { texts } = useDrawing()
  const [opened, open] = useState(false)
  const value = useValue(field)
  return (
    <div class="wanted-row">
      <button
        type="button"
        class="menu-row"
        data-rove
        disabled={!mine}
        aria-expanded={opened}
        onClick={trusted(() => open(!opened))}
      >
        <span>
          {field.name}
          {field.decides.length > 0 && <small class="faint">{texts.decides(field.decides.join(' · '))}</small>}
        </span>
        <small class={value === undefined ? 'faint' : 'mute'}>{value ?? (field.wanted ? '' : texts.notKnown)}</small>
      </button>
      {opened && <Field key={value} field={field} />}
    </div>
  )
}

/** A value as its reader says it. */
function useValue({ type, value, values, unit, apart }: FieldCard): string | undefined {
  const { texts, language } = useDrawing()
  if (apart) return texts.knownApart
  if (value === undefined) return undefined
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  if (type === 'choice') return values?.find((one) => one.value === value)?.name ?? String(value)
  if (type === 'date')
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(`${value}T12:00`))
  const shown = typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value
  return unit === undefined ? shown : `${shown} ${unit}`
}
