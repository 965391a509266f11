import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { takeOver } from '#extension/panel/whole.tsx'

/** Brought in after the pill, once somebody wants more than that or something has to be shown. */
export default defineUnlistedScript(() => takeOver())
