/**
 * Moves the focus to where the rep goes on in the panel, but never away from something on the page that holds it: the card
 * also unfolds by itself, when the rep leaves a draft's text for the Send button.
 */
export function takeFocus(element: HTMLElement | null): void {
  const holder = document.activeElement
  const host = (element?.getRootNode() as ShadowRoot | undefined)?.host
  if (holder === null || holder === document.body || holder === host) element?.focus()
}
