/** A size as people say it: "87 bytes", "820 kB", "12.4 MB", "18 GB". */
export function bytes(count: number): string {
  if (count < 1_000) return count === 1 ? '1 byte' : `${count} bytes`
  const units = ['kB', 'MB', 'GB'] as const
  let size = count / 1_000
  let unit = 0
  while (size >= 1_000 && unit < units.length - 1) {
    size /= 1_000
    unit++
  }
  const digits = unit > 0 && size < 100 ? 1 : 0
  return `${size.toFixed(digits)} ${units[unit]}`
}
