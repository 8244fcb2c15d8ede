/** A file that somebody attaches. */
export const lamp = { id: 'a1', name: 'lamp.jpg', bytes: 900, size: { width: 30, height: 20 } }
/** So many files, of which the one at a place has no name. */
export const files = (count: number, spoilt = -1) =>
  Array.from({ length: count }, (_, at) => (at === spoilt ? { ...lamp, name: '' } : lamp))
