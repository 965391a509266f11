import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { watch } from '../watch/watch.ts'

/** Registered by the background for each host that the rep granted, at document_start, in the top frame. */
export default defineUnlistedScript(() => watch())
