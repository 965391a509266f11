import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { start } from '#extension/panel/start.ts'

/** Brought into a tab's top frame by the background when there is something to draw: host, model and the pill. */
export default defineUnlistedScript(() => start())
