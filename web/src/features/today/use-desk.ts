import { addDays, type CalendarDate } from '@portal/model/calendar'
import { collection, doc, group } from '@portal/model/paths'
import { useLive, useLiveGroup, useLiveList, useLiveRows } from '#firebase/live.ts'
import {
  dueWithinDays,
  nextOf,
  openCommentsOf,
  owedOf,
  stuckOf,
  toFinishOf,
  waitingOf,
} from './panels.ts'
import { together } from '#firebase/together.ts'

/** The most rows one of the lists reads: those that have waited longest, or are due first. */
export const listLimit = 50
const mostComments = 100
const deadLetters = 20
/** So many at the head of the queue are never missing, however new they are. */
const headOfQueue = 30

/** Who waits for an answer of Les's, each list by who has waited longest. */
function useWaiting() {
  const queue = useLive(doc.queue())
  const oldest = useLiveList(collection.bookings(), {
    where: [['status', '==', 'pending']],
    orderBy: ['createdAt', 'asc'],
    limit: listLimit,
  })
  const order = queue.state === 'ready' ? (queue.value?.order ?? []).slice(0, headOfQueue) : null
  const head = useLiveRows(collection.bookings(), order)
  const asked = useLiveList(collection.bookings(), {
    where: [['change.kind', 'in', ['cancel', 'reschedule']]],
    orderBy: ['change.at', 'asc'],
    limit: listLimit,
  })
  const unanswered = useLiveList(collection.conversations(), {
    where: [
      ['done', '==', false],
      ['last.side', '==', 'client'],
    ],
    orderBy: ['last.at', 'asc'],
    limit: listLimit,
  })
  const kept = useLiveList(collection.conversations(), {
    where: [['kept', '==', true]],
    limit: listLimit,
  })
  const submitted = useLiveList(collection.galleries(), {
    where: [
      ['selection.state', '==', 'submitted'],
      ['release.toldAt', '==', null],
    ],
    orderBy: ['selection.submittedAt', 'asc'],
    limit: listLimit,
  })
  const comments = useLiveGroup(group.comments(), {
    where: [
      ['parent', '==', null],
      ['done', '==', null],
      ['side', '==', 'client'],
      ['deleted', '==', false],
    ],
    orderBy: ['at', 'asc'],
    limit: mostComments,
  })
  const spoken =
    comments.state === 'ready' ? [...new Set(comments.value.map(({ parent }) => parent))] : null
  const galleries = useLiveRows(collection.galleries(), spoken)
  const waiting = together(
    { oldest, head, queue, asked, unanswered, kept, submitted, comments, galleries },
    (read) => ({
      ...waitingOf([...read.oldest, ...read.head], read.queue, read.asked, [
        ...read.unanswered,
        ...read.kept,
      ]),
      toFinish: toFinishOf(read.submitted),
      comments: openCommentsOf(read.comments, read.galleries),
      cut: {
        pending: read.oldest.length === listLimit,
        changes: read.asked.length === listLimit,
        messages: read.unanswered.length === listLimit,
        toFinish: read.submitted.length === listLimit,
        comments: read.comments.length === mostComments,
      },
    }),
  )
  return { waiting, pending: oldest }
}

/** What is due within days, the oldest first, and what goes back. */
function useOwed(today: CalendarDate) {
  const dues = useLiveList(collection.openDues(), {
    where: [['due', '<=', addDays(today, dueWithinDays)]],
    orderBy: ['due', 'asc'],
    limit: listLimit,
  })
  const refunds = useLiveList(collection.bookings(), {
    where: [['refundDue', '>', 0]],
    orderBy: ['refundDue', 'desc'],
    limit: listLimit,
  })
  const cases = useLiveList(collection.moneyCases(), {
    where: [['settled', '==', null]],
    orderBy: ['openedAt', 'asc'],
    limit: listLimit,
  })
  return together({ dues, refunds, cases }, (read) => ({
    ...owedOf(read.dues, read.refunds),
    cases: read.cases,
    isCut: read.dues.length === listLimit,
  }))
}

/**
 * Everything on Les's first page, by panel, for a day in the studio's zone. Each list is read in the
 * order of its urgency, so what is left out of a long one can wait longest.
 */
export function useDesk(today: CalendarDate) {
  const { waiting, pending } = useWaiting()
  const owed = useOwed(today)
  const approved = useLiveList(collection.bookings(), {
    where: [
      ['status', '==', 'approved'],
      ['date', '>=', today],
    ],
    orderBy: ['date', 'asc'],
    limit: listLimit,
  })
  const letters = useLiveList(collection.outbox(), {
    where: [['state', '==', 'dead']],
    orderBy: ['createdAt', 'desc'],
    limit: deadLetters,
  })
  const galleries = useLiveList(collection.galleries(), {
    where: [['failed', '>', 0]],
    orderBy: ['failed', 'desc'],
    limit: listLimit,
  })
  const offers = useLiveList(collection.offers(), { orderBy: ['until', 'asc'], limit: listLimit })
  return {
    waiting,
    owed,
    stuck: together({ letters, galleries, offers, pending }, (read) =>
      stuckOf(read.letters, read.galleries, read.offers, read.pending),
    ),
    next: together({ approved }, (read) => nextOf(read.approved, today)),
  }
}

export type Desk = ReturnType<typeof useDesk>
