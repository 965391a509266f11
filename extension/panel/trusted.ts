/** Only a person's own click gives a command: what the page's scripts send to our buttons changes nothing. */
export function trusted<E extends Event>(act: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) act(event)
  }
}
