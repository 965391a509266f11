import { addressOf, type Filter } from './period.ts'

/** What is overdue now, deal by deal. The list of deals knows teams and owners, and no other filter. */
export function overdueAddress({ team, rep }: Filter): string {
  return addressOf('/deals', team === undefined ? {} : { team }, {
    ...(rep === undefined ? {} : { owner: rep }),
    overdue: 'yes',
  })
}
