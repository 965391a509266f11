import { store } from '../store/open.ts'
import { setting } from '../store/settings.ts'

/** Of so many records the stage is remembered; the one that was seen longest ago is forgotten first. */
const most = 2000

/** What a record showed when its stage was last believed, in the page's own words; nothing before the first time. */
export async function lastSeen(site: string, record: string): Promise<string | undefined> {
  return (await setting('stagesSeen'))?.find((one) => one.site === site && one.record === record)?.stage
}

/** From now on this is what the record showed last. */
export async function seenNow(site: string, record: string, stage: string): Promise<void> {
  const change = (await store()).transaction('settings', 'readwrite')
  const held = await change.store.get('stagesSeen')
  const all: StageSeen[] = Array.isArray(held) ? held : []
  const [first] = all
  const kept = all.filter((one) => one.site !== site || one.record !== record).slice(0, most - 1)
  if (first?.site !== site || first.record !== record || first.stage !== stage)
    await change.store.put([{ site, record, stage }, ...kept], 'stagesSeen')
  await change.done
}

/** The stage that a record showed, in the page's own words. */
export interface StageSeen {
  site: string
  record: string
  stage: string
}
