/**
 * Only a person's own click gives a command: what the page's scripts send to our buttons changes nothing. The second click of
 * a double one gives none either: what lies under the pointer then may be another button than the one that was meant.
 */
export function trusted<E extends Event>(act: (event: E) => void): (event: E) => void {
  return (event) => {
    const second = event instanceof MouseEvent && event.detail > 1
    if (event.isTrusted && !second) act(event)
  }
}
