import { as, type Ground, openDeal } from './ground.ts'
import { sharedRoundcube } from './mail.ts'

/** A deal of its own with one person of the customer's side, and a message of that person. */
export interface Customer {
  deal: string
  name: string
  address: string
  subject: string
}

/** Opens the deal as its owner and delivers the message; `name` keeps customers of one run apart. */
export async function customer(
  here: Ground,
  o: { name: string; owner: string; atStage: string; cc?: string[] },
): Promise<Customer> {
  const one: Customer = {
    deal: `deal-${o.name}`,
    name: `Hongda ${o.name}`,
    address: `wang.${o.name}@hongda.example`,
    subject: `About ${o.name}`,
  }
  const send = await as(here.worker.url, o.owner)
  await openDeal(send, { deal: one.deal, name: one.name, atStage: o.atStage, address: one.address, person: '王芳' })
  await write(one, [`${o.owner}@sales.test`], o.cc)
  return one
}

/** Another message of the customer, the same as the first but for its Message-ID. */
export async function write({ address, subject }: Customer, to: string[], cc: string[] = []): Promise<void> {
  await sharedRoundcube().deliver({ from: { name: '王芳', address }, to, cc, subject, text: '您好' })
}
