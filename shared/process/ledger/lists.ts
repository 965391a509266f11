/** How a fold puts something on a list: onto a copy, so that the state before stays, or in place. */
export interface Lists {
  add<T>(list: T[], item: T): T[]
  /** Keeps the list in order; what ties goes after what was there. */
  insert<T>(list: T[], item: T, order: (a: T, b: T) => number): T[]
  /** The list with what stands at a place replaced. */
  put<T>(list: T[], place: number, item: T): T[]
}

export const copying: Lists = {
  add: (list, item) => [...list, item],
  insert: (list, item, order) => growing.insert([...list], item, order),
  put: (list, place, item) => (place < 0 ? list : list.with(place, item)),
}

/** Only for lists that the fold itself made. */
export const growing: Lists = {
  add(list, item) {
    list.push(item)
    return list
  },
  insert(list, item, order) {
    let place = list.length
    for (let last = list[place - 1]; last !== undefined && order(last, item) > 0; last = list[place - 1]) place--
    if (place === list.length) list.push(item)
    else list.splice(place, 0, item)
    return list
  },
  put(list, place, item) {
    if (place >= 0) list[place] = item
    return list
  },
}
