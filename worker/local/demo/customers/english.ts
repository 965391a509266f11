import { type Customer, type Customers, mixedPairs } from './customer.ts'

const names =
  'Alder Brightwater Calder Dunmore Eastgate Fairholm Glenfield Harrow Ironbridge Juniper Kestrel Lindqvist Marlow Nordvik Oakhurst Pemberton Quarrington Rosedale Silverton Thornbury'.split(
    ' ',
  )
const trades = 'Foods Logistics Medical Tooling Energy Textiles Marine Packaging Optics'.split(' ')
const wishes = [
  'CRM',
  'service desk',
  'dealer portal',
  'contract desk',
  'field service',
  'sales dashboard',
  'customer portal',
]
const firstNames =
  'Anna Ben Chloe Daniel Elena Felix Greta Hugo Ines Jonas Katja Liam Marta Nils Olivia Pavel Ruth Simon'.split(' ')
const surnames =
  'Adler Berg Costa Dahl Evans Fontaine Grant Hansen Ivers Jansen Keller Lund Moretti Nowak Owens Petit'.split(' ')

/** Companies of Europe. */
export function englishCustomers(): Customers {
  const companies = mixedPairs(names, trades)
  return (random): Customer => {
    const company = companies.shift()
    if (!company) throw new RangeError('no more companies')
    const domain = `${company.join('-').toLowerCase()}.example`
    const people = Array.from({ length: random.whole(1, 3) }, (_, index) => {
      const [first, last] = [random.pick(firstNames), random.pick(surnames)]
      const mailbox = `${first}.${last}${index === 0 ? '' : index + 1}`.toLowerCase()
      return { name: `${first} ${last}`, address: `${mailbox}@${domain}` }
    })
    return { deal: `${company.join(' ')} ${random.pick(wishes)}`, people }
  }
}
