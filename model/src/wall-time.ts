const dayMs = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  return format
}

/** `+02:00` or `-00:44:30` in ms; null for anything else. */
export function offsetMs(text: string): number | null {
  const [, sign, hours, minutes, seconds = '0'] =
    /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? []
  if (!sign) return null
  const total = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)
  return (sign === '-' ? -1 : 1) * total * 1_000
}

/** How far the clocks of a zone (IANA name) are ahead of UTC at an instant, in ms. */
export function offsetIn(zone: string, at: number): number {
  const name = formatIn(zone)
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value
  return offsetMs(name?.slice('GMT'.length) ?? '') ?? 0
}

/**
 * The instant at which a clock on the wall of a zone (IANA name) shows a time. The time is given as
 * the ms since 1970 that it would be in UTC. Where the clock shows it twice it is the first time;
 * where the clock leaves it out, it is as long after the gap's beginning as it would have been
 * (Temporal's "compatible"). 1970 to 9998.
 */
export function instantIn(zone: string, wall: number): Date {
  // No zone changes twice within two days, and the clock may leave out a whole one.
  const [before, after] = [offsetIn(zone, wall - dayMs), offsetIn(zone, wall + dayMs)]
  const shown = [wall - before, wall - after].filter((at) => at + offsetIn(zone, at) === wall)
  return new Date(shown.length > 0 ? Math.min(...shown) : wall - before)
}
