import { BookingStatus } from '@portal/model/booking'
import { SelectionState } from '@portal/model/choosing'
import { ReleaseDecision } from '@portal/model/delivery'
import { aGallery } from '@portal/model/examples'
import { InvoiceStatus } from '@portal/model/invoice'
import type { StageFacts } from '@portal/model/stage'

/** The moment at which every standing is looked at. */
export const standingNow = { today: '2027-03-13', at: new Date('2027-03-13T10:00:00Z') } as const

const before = new Date('2027-03-01T00:00:00Z')
const after = new Date('2027-04-01T00:00:00Z')

const phases = [
  { published: false, archivedAt: null },
  { published: true, archivedAt: null },
  { published: false, archivedAt: before },
]
const limits = { minimum: 0, included: 20, maximum: 20, deadline: null, extraPrice: null }
const choosings = [
  { choosing: { ...limits, included: 0, maximum: 0 }, closesAt: null },
  { choosing: limits, closesAt: null },
  { choosing: limits, closesAt: after },
  { choosing: limits, closesAt: before },
]
const untold = { toldAt: null, tellAt: null, held: false }
/** Not told, held back by Les, being looked through by him, and told. */
const tellings = [
  untold,
  { ...untold, held: true },
  { ...untold, tellAt: after },
  { ...untold, toldAt: before },
]
/** None, some and all of the twelve that were chosen. */
const amounts = [0, 5, 12]

/** Every gallery that can be stored, as far as it says where it stands. */
export function* everyGallery(): Generator<ReturnType<typeof aGallery>> {
  for (const phase of phases)
    for (const choosing of choosings)
      for (const state of SelectionState.options)
        for (const decision of ReleaseDecision.options)
          for (const told of tellings)
            for (const finals of amounts) {
              const isSubmitted = state !== 'open'
              yield aGallery({
                ...phase,
                ...choosing,
                ready: 33,
                finals,
                selection: {
                  state,
                  submittedAt: isSubmitted ? before : null,
                  chosen: isSubmitted ? 12 : 0,
                  extras: 0,
                  reopenedWith: state === 'reopened' ? 'Two were blurred.' : null,
                },
                release: { decision, news: 0, ...told },
              })
            }
}

/** Every combination of a booking, its gallery and its invoice that can be stored. */
export function* everyStanding(): Generator<StageFacts> {
  const galleries = [null, aGallery({ published: false, ready: 0 }), ...everyGallery()]
  const invoices = [
    null,
    ...InvoiceStatus.options.map((status) => ({ status })),
    // Extras have an invoice of their own, which it waits for.
    { status: 'paid' as const, awaits: ['extras-1'] },
  ]
  for (const status of BookingStatus.options)
    for (const date of ['2027-03-14', '2027-03-13', '2027-03-12'])
      for (const gallery of galleries)
        for (const invoice of invoices) yield { booking: { status, date }, gallery, invoice }
}
