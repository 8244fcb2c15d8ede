const format = (zone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })

/** "20 Jun 2026, 10:02:11" on the clocks of a zone. */
export const timeWords = (at: Date, zone: string): string => format(zone).format(at)

/** From one time to another, the day once where it is the same. */
export const spanWords = (from: Date, to: Date, zone: string): string =>
  format(zone).formatRange(from, to)
