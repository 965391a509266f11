// node worker/local/run.mjs SCRIPT [ARGUMENTS]: installs the locked packages if they are missing, then runs the script
// under the pinned Node. Every npm command begins here, so each works alone on a clean checkout.
import { continueUnderPinnedNode, installPackages } from './install.mjs'

const [script, ...args] = process.argv.slice(2)
await installPackages()
await continueUnderPinnedNode(script, args)
