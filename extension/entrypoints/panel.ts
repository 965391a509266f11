import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { start } from '#extension/panel/start.tsx'

/** Brought into a tab's top frame by the background when there is something to draw. */
export default defineUnlistedScript(() => start())
