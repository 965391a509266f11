import type { Adapter, People, View } from '#shared/sites/schema.ts'
import type { Participant } from '../rooms/sight.ts'
import { addressesIn } from './addresses.ts'
import { all } from './anchors.ts'
import { fieldText } from './read.ts'

const longest = 200
const most = 100

/**
 * Who takes part in what is open. What lies inside of a person or of something aside is that one's and not another's.
 * `safe` is false when the view shows somebody whose role or address was not understood, or seems to have two senders.
 */
export function readPeople(adapter: Adapter, view: View, root: Element): { people: Participant[]; safe: boolean } {
  const claimed = (view.aside ?? []).flatMap((name) => all(adapter, name, root))
  const isClaimed = (element: Element) => claimed.some((one) => one.contains(element))
  const people: Participant[] = []
  let safe = true
  for (const entry of view.people) {
    for (const element of all(adapter, entry.from, root)) {
      if (isClaimed(element)) continue
      const found = peopleOf(entry, element)
      if (found.length > 0) claimed.push(element)
      else if (view.everyone) safe = false
      people.push(...found)
    }
  }
  const everyone = view.everyone ? all(adapter, view.everyone, root) : []
  const single = withoutTwins(people)
  const senders = single.filter(({ role }) => role === 'from')
  return { people: single.slice(0, most), safe: safe && senders.length < 2 && everyone.every(isClaimed) }
}

function peopleOf({ role, attr }: People, element: Element): Participant[] {
  const texts = attr
    ? [element.getAttribute(attr)]
    : [fieldText(element), element.getAttribute('href'), element.getAttribute('title'), element.textContent]
  const found = texts.map((text) => addressesIn(text ?? '')).find(({ length }) => length > 0) ?? []
  const [alone] = found
  const name = element.textContent?.trim().slice(0, longest)
  const named = found.length === 1 && alone && !alone.name && name && !attr && !name.includes('@')
  return named ? [{ role, name, address: alone.address }] : found.map((person) => ({ role, ...person }))
}

function withoutTwins(people: Participant[]): Participant[] {
  const seen = new Set<string>()
  return people.filter(({ role, address }) => {
    const key = `${role} ${address}`
    return seen.has(key) ? false : seen.add(key)
  })
}
