import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import { type Language, read } from '#shared/process/text.ts'
import { as, type Ground, openDeal } from './ground.ts'
import { sharedRoundcube } from './mail.ts'
import { type ReadDeal, readDeal } from './readDeal.ts'

/** A deal of its own with one person of the customer's side, and a message of that person. */
export interface Customer {
  deal: string
  name: string
  address: string
  subject: string
}

/** Opens the deal as its owner and delivers the message. Nobody else's has the same name, address or subject. */
export async function customer(
  here: Ground,
  o: { name: string; owner: string; atStage: string; cc?: string[]; date?: Date },
): Promise<Customer> {
  const key = `${o.name}-${crypto.randomUUID().slice(0, 8)}`
  const one: Customer = {
    deal: `deal-${key}`,
    name: `Hongda ${key}`,
    address: `wang.${key}@hongda.example`,
    subject: `About ${key}`,
  }
  const send = await as(here.worker.url, o.owner)
  await openDeal(send, { deal: one.deal, name: one.name, atStage: o.atStage, address: one.address, person: '王芳' })
  await write(one, { to: [`${o.owner}@sales.test`], cc: o.cc ?? [], date: o.date ?? new Date() })
  return one
}

/** A message of the customer; another one differs by nothing but its Message-ID. */
export async function write(
  { address, subject }: Customer,
  to: { to: string[]; cc: string[]; date: Date },
): Promise<void> {
  await sharedRoundcube().deliver({ from: { name: '王芳', address }, ...to, subject, text: '您好' })
}

/** The customer's deal as a process of its own finds it. */
export function ledgerOf({ worker, apiKey }: Ground, { deal }: Customer): Promise<ReadDeal> {
  return readDeal({ url: worker.url, apiKey, deal })
}

/** What happened, in the ledger's order; a step is named. Opening the deal, which all have in common, is left out. */
export async function happenings(here: Ground, about: Customer): Promise<string[]> {
  const { events } = await ledgerOf(here, about)
  return events
    .slice(2)
    .map(({ happening }) => (happening.type === 'step done' ? `${happening.step} done` : happening.type))
}

/** A step of the manual as the card names it. */
export function stepName(key: string, language: Language): string {
  const step = generalB2b.stages.flatMap((stage) => stage.steps).find((one) => one.key === key)
  if (!step) throw new RangeError(`the manual has no step ${key}`)
  return read(step.name, language)
}
