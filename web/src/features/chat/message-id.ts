/** The time (ms) in the latest id, and how many ids have been made with it. */
let latest = { time: 0, count: 0 }

/**
 * An id for a message, unique and greater than every one made here before. Messages are ordered by
 * the server's time; when two have the same, the order of their ids keeps what one said in order.
 */
export function newMessageId(): string {
  const now = Date.now()
  latest =
    now > latest.time ? { time: now, count: 0 } : { time: latest.time, count: latest.count + 1 }
  const time = latest.time.toString(36).padStart(9, '0')
  const count = latest.count.toString(36).padStart(3, '0')
  return `${time}${count}${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
}
