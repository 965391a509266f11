const apple = () => /Mac|iPhone|iPad/.test(navigator.platform)

/** What the key is called that stands beside the letter: ⌘ on a Mac, Ctrl elsewhere. */
export const modifier = () => (apple() ? '⌘' : 'Ctrl ')

/** The same for readers of the screen, who know no signs. */
const modifierName = () => (apple() ? 'Command' : 'Ctrl')

/** Keys as they are pressed, one after another or, with a modifier, at once. */
export function Presses({ of, then }: { of: readonly string[]; then: string }) {
  const [first, ...rest] = of
  if (first === '$mod') {
    return (
      <kbd>
        <span aria-hidden="true">
          {modifier()}
          {rest.join('')}
        </span>
        <span class="unseen">{`${modifierName()} ${rest.join(' ')}`}</span>
      </kbd>
    )
  }
  return (
    <span class="presses">
      {of.map((key, at) => (
        <>
          {at > 0 && <span class="unseen">{` ${then} `}</span>}
          <kbd key={key}>{key}</kbd>
        </>
      ))}
    </span>
  )
}
