import { collection, doc } from '@portal/model/paths'
import { moved, type Queue, queueLimit } from '@portal/model/queue'
import { Failure } from '@portal/model/failure'
import { useEffect, useRef, useState } from 'react'
import { call } from '#firebase/call.ts'
import { useLive, useLiveList, useLiveRows } from '#firebase/live.ts'
import { idsOf, useSearch } from '../../shared/search/use-search.ts'
import { together } from '#firebase/together.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import { whoWaits } from './use-day.ts'

const nobody: Queue = { order: [] }

/** The past is long; what is older, a search finds. */
const pastLimit = 100
/** So many bookings one search finds. */
const mostFound = 30

/**
 * Everything Les's queue shows: all who wait, all that is approved, the latest of the past, and
 * whatever of the past answers what is typed.
 */
export function useQueue(typed: string) {
  const waiting = useLiveList(collection.bookings(), whoWaits)
  const approved = useLiveList(collection.bookings(), {
    where: [['status', '==', 'approved']],
    orderBy: ['date', 'asc'],
    limit: queueLimit,
  })
  const past = useLiveList(collection.bookings(), {
    where: [['status', 'in', ['completed', 'declined', 'cancelled']]],
    orderBy: ['statusAt', 'desc'],
    limit: pastLimit,
  })
  const search = useSearch('booking', typed, mostFound)
  const ids = idsOf(search)
  const others = useLiveRows(collection.bookings(), ids)
  const bookings = together({ waiting, approved, past }, (read) => {
    const listed = [...read.waiting, ...read.approved, ...read.past]
    const known = new Set(listed.map(({ id }) => id))
    const further = others.state === 'ready' ? others.value : []
    return [...listed, ...further.filter(({ id }) => !known.has(id))]
  })
  const queue = useLive(doc.queue())
  // The order as Les has just moved it, until the server's answer is on screen.
  const [moving, setMoving] = useState<Queue | null>(null)
  const stored = queue.state === 'ready' ? (queue.value ?? nobody) : nobody
  // Which move Les says something about.
  const [explaining, setExplaining] = useState<{ booking: string; name: string } | null>(null)
  // An undo comes from a toast that was made before the move: it must see the order of now.
  const latest = useRef(stored)
  useEffect(() => {
    latest.current = stored
  }, [stored])

  /** Moves at once on screen; put back with a sentence when the server refuses. */
  async function move(
    booking: string,
    name: string,
    place: number,
    reason?: string,
    undo = true,
  ): Promise<void> {
    const before = latest.current
    const was = before.order.indexOf(booking) + 1
    if (was === place || was === 0) return
    setMoving(moved(before, booking, place))
    try {
      const answer = await call('moveInQueue', { booking, place, ...(reason ? { reason } : {}) })
      const back = {
        label: text.queue.undo,
        run: () => void move(booking, name, was, text.queue.undone, false),
      }
      const why = { label: text.queue.sayWhy, run: () => setExplaining({ booking, name }) }
      showToast(
        text.queue.moved(name, answer.place),
        undo ? { action: back, ...(reason ? {} : { other: why }) } : {},
      )
    } catch (error) {
      showToast(error instanceof Failure ? error.message : String(error))
    } finally {
      setMoving(null)
    }
  }

  return {
    bookings,
    found: new Set(ids),
    queue: moving ? { ...queue, value: moving } : queue,
    order: moving ?? stored,
    move,
    explaining,
    endExplaining: () => setExplaining(null),
  }
}
