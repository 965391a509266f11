import { type Seller, sellers } from './cast.ts'
import { chineseCustomers } from './customers/chinese.ts'
import { englishCustomers } from './customers/english.ts'
import { live } from './life.ts'
import { calendars } from './organisation.ts'
import { afterHours } from './pace.ts'
import { type Random, random } from './random.ts'
import { openSale } from './sale.ts'
import { story } from './story.ts'
import type { ImportDeal } from './timeline.ts'

export type { ImportDeal } from './timeline.ts'

const day = 86_400_000
const span = 180 * day
const dealsOfEach = 24

/**
 * Six months of an organisation up to `now`: about 250 deals, each told by its rep's habits on the manual's steps and
 * clocks. The same `now` and `seed` give the same bytes; the deals' ids and names do not depend on `now`.
 */
export function history(now: number, seed = 1): ImportDeal[] {
  const customers = { 'zh-CN': chineseCustomers(), en: englishCustomers() }
  const chance = random(seed)
  const deals = Array.from({ length: dealsOfEach }, () => sellers).flat()
  const lives = deals.map((seller, index) => {
    const deal = `demo-${String(index + 1).padStart(3, '0')}`
    return oneLife(deal, seller, customers[seller.language](chance), random(seed * 10_007 + index), now)
  })
  return [...story(now), ...lives]
}

function oneLife(
  deal: string,
  seller: Seller,
  customer: Parameters<typeof openSale>[2],
  chance: Random,
  now: number,
): ImportDeal {
  const start = now - chance.between(0.01, 1) * span
  const opened = Math.min(now, afterHours(calendars[seller.team], start, chance.between(0.1, 7)))
  const sale = openSale(deal, seller, customer, chance, opened)
  live(sale, opened)
  return sale.line.until(now)
}
