/** Everything that a command touches lies in one shard: people and documents, ledgers, figures. */
export * from './beside.ts'
export * from './figures.ts'
export * from './ledger.ts'
export * from './people.ts'
export * from './sites.ts'
export * from './work.ts'
