const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})[ Tt](\d{1,2}):(\d{2})(?: ?([AaPp])\.?[Mm]\.?)?$/

/**
 * The moment, in milliseconds, that a page's date text names in the browser's zone, to the minute. Only texts that say the
 * year first are read: 03/04 is March in one office and April in the next. Nothing comes back for the hour that a clock
 * runs through twice, and for a moment that has not been (the page then keeps another zone than the browser).
 */
export function localMinute(text: string, now = Date.now()): number | undefined {
  const [, year, , month, day, hour, minute, half] = yearFirst.exec(text) ?? []
  if (!year || !month || !day || !hour || !minute) return undefined
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  const fields = [Number(year), Number(month) - 1, Number(day), hours, Number(minute)] as const
  const at = new Date(...fields)
  const shows = (date: Date) =>
    [date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes()].join() === fields.join()
  if (!shows(at) || at.getTime() > now + 120_000) return undefined
  const twice = [-1, 1].some((side) => shows(new Date(at.getTime() + side * 3_600_000)))
  return twice ? undefined : at.getTime()
}
