import { doc } from '@portal/model/paths'
import { placeAmong } from '@portal/model/queue'
import { useEffect, useState } from 'react'
import { type Live, useLive } from '#firebase/live.ts'

/** The place of a booking of one's own on the waiting list, live; null while it has none. */
export function usePlace(booking: string): Live<number | null> {
  const tickets = useLive(doc.queueTickets())
  const [found, setFound] = useState<{ booking: string; place: number | null } | null>(null)
  const value = tickets.state === 'ready' ? tickets.value : null
  useEffect(() => {
    let isOver = false
    const find = async (): Promise<void> => {
      if (!value) return
      const place = await placeAmong(value, booking)
      if (!isOver) setFound({ booking, place })
    }
    void find()
    return () => {
      isOver = true
    }
  }, [value, booking])
  if (tickets.state !== 'ready') return tickets
  if (!value) return { ...tickets, value: null }
  // The place before stands until the new one is found.
  return found?.booking === booking ? { ...tickets, value: found.place } : { state: 'loading' }
}
