import { browser } from '@wxt-dev/browser'

/** Alarms outlive the service worker. Half a minute is the shortest that browsers allow. */
export async function every(name: string, minutes: number): Promise<void> {
  const known = await browser.alarms.get(name)
  if (!known) await browser.alarms.create(name, { periodInMinutes: minutes, delayInMinutes: minutes })
}

export async function stop(name: string): Promise<void> {
  await browser.alarms.clear(name)
}
