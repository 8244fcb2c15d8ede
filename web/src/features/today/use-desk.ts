import type { CalendarDate } from '@portal/model/calendar'
import { collection, doc } from '@portal/model/paths'
import { useLive, useLiveList } from '#firebase/live.ts'
import { nextOf, owedOf, stuckOf, waitingOf } from './panels.ts'
import { together } from '#firebase/together.ts'

/** The most rows one of the lists reads. */
export const listLimit = 50
const deadLetters = 20

/**
 * Everything on Les's first page, by panel, for a day in the studio's zone. Nine short lists
 * and the queue; the unread conversations are the navigation's own list.
 */
export function useDesk(today: CalendarDate) {
  const unread = useLiveList(collection.conversations(), {
    where: [['unread.studio', '>', 0]],
    limit: 100,
  })
  const pending = useLiveList(collection.bookings(), {
    where: [['status', '==', 'pending']],
    limit: listLimit,
  })
  const approved = useLiveList(collection.bookings(), {
    where: [
      ['status', '==', 'approved'],
      ['date', '>=', today],
    ],
    orderBy: ['date', 'asc'],
    limit: listLimit,
  })
  const asked = useLiveList(collection.bookings(), {
    where: [['change.kind', 'in', ['cancel', 'reschedule']]],
    limit: listLimit,
  })
  const refunds = useLiveList(collection.bookings(), {
    where: [['refundDue', '>', 0]],
    orderBy: ['refundDue', 'desc'],
    limit: listLimit,
  })
  const invoices = useLiveList(collection.invoices(), {
    where: [['status', 'in', ['sent', 'viewed', 'partly-paid']]],
    limit: listLimit,
  })
  const letters = useLiveList(collection.outbox(), {
    where: [['state', '==', 'dead']],
    limit: deadLetters,
  })
  const galleries = useLiveList(collection.galleries(), {
    where: [['failed', '>', 0]],
    limit: listLimit,
  })
  const cases = useLiveList(collection.moneyCases(), {
    where: [['settled', '==', null]],
    limit: listLimit,
  })
  const offers = useLiveList(collection.offers(), { limit: listLimit })
  const queue = useLive(doc.queue())

  return {
    waiting: together({ pending, queue, asked, unread }, (read) => ({
      ...waitingOf(read.pending, read.queue, read.asked, read.unread),
      isCut: read.pending.length === listLimit,
    })),
    owed: together({ invoices, refunds, cases }, (read) => ({
      ...owedOf(read.invoices, read.refunds, today),
      cases: read.cases.toSorted((a, b) => a.value.openedAt.getTime() - b.value.openedAt.getTime()),
      isCut: read.invoices.length === listLimit,
    })),
    stuck: together({ letters, galleries, offers, pending }, (read) =>
      stuckOf(read.letters, read.galleries, read.offers, read.pending),
    ),
    next: together({ approved }, (read) => nextOf(read.approved, today)),
  }
}

export type Desk = ReturnType<typeof useDesk>
