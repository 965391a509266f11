import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { start } from '#extension/guard/start.ts'

/** Brought into a tab's top frame by the background when a draft is open for which phrase rules hold. */
export default defineUnlistedScript(() => start())
