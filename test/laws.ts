import * as fc from 'fast-check'

/**
 * The same examples each time, so that a failure belongs to the change that brought it. `LAWS_SEED` tries others, `LAWS_RUNS`
 * more of them.
 */
const { LAWS_SEED, LAWS_RUNS } = process.env
fc.configureGlobal({ seed: Number(LAWS_SEED ?? 20_261_122), numRuns: Number(LAWS_RUNS ?? 100) })
