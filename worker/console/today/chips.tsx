/** A few answers, one of which holds: each as large as a thumb. */
export function Chips<T extends string>(props: {
  label: string
  chosen: T | undefined
  of: readonly (readonly [T, string])[]
  pick: (chosen: T) => void
}) {
  return (
    <fieldset class="today-chips">
      <legend>{props.label}</legend>
      {props.of.map(([key, name]) => (
        <button
          key={key}
          type="button"
          class="today-chip"
          aria-pressed={props.chosen === key}
          onClick={() => props.pick(key)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
