import type { Booking } from '@portal/model/booking'
import { createContext } from 'react'

/** Every booking that the queue page shows and the order of those who wait, for what compares them. */
export const QueueBookings = createContext<{
  rows: readonly { id: string; value: Booking }[]
  order: readonly string[]
}>({ rows: [], order: [] })
