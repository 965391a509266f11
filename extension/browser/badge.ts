import { browser } from '@wxt-dev/browser'

/** The colours of what is due and of what is overdue, dark enough for white figures. */
const colours = { due: '#8a5100', late: '#b3261e' }

/** Writes on the extension's own button; nothing wipes it. */
export async function showBadge(badge: { text: string; late: boolean } | undefined): Promise<void> {
  await browser.action.setBadgeText({ text: badge?.text ?? '' })
  if (!badge) return
  await browser.action.setBadgeBackgroundColor({ color: badge.late ? colours.late : colours.due })
  await browser.action.setBadgeTextColor({ color: '#ffffff' })
}
