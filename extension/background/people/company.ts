import { domainOf } from '../message/sides.ts'
import { isFreeMail } from './freeMail.ts'

/** Labels under which countries register companies, such as the `com` of `com.cn`. */
const registries = new Set(['ac', 'co', 'com', 'edu', 'gov', 'net', 'or', 'org'])

/** A company as its domain names it, or nothing where the domain says nothing of one. Never a person's name. */
export function companyOf(address: string): string | undefined {
  const domain = domainOf(address.toLowerCase())
  const labels = domain.split('.').slice(0, -1)
  const label = labels.length > 1 && registries.has(labels.at(-1) ?? '') ? labels.at(-2) : labels.at(-1)
  if (!label || isFreeMail(domain)) return undefined
  return label.replace(/(^|[-_]+)(\w)/g, (_, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase())
}
