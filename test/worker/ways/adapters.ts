import type { Ways } from './way.ts'

/** An adapter's id names a kind of site, not a thing of an organisation. */
export const adapterWays: Ways<'listAdapters' | 'publishAdapter' | 'registerAdapterKey' | 'blockAdapter'> = {
  listAdapters: [],
  publishAdapter: [],
  registerAdapterKey: [],
  blockAdapter: [],
}
