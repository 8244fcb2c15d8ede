import { describe, expect, it, test } from 'vitest'
import type { Booking } from '@portal/model/booking'
import {
  everyGallery,
  everyStanding,
  standingNow as now,
} from '@portal/testing/samples/every-standing'
import { gateOfGallery, isTellable, newRelease, type Release } from '@portal/model/delivery'
import { aGallery } from '@portal/model/examples'
import {
  bookingStages,
  type BookingStage,
  frameOf,
  type GalleryFace,
  galleryFaceOf,
  type GalleryStage,
  galleryStageOf,
  galleryStages,
  lastDayToChoose,
  stageOf,
} from '@portal/model/stage'
import { percentOf, type Stage, stages } from '@portal/model/tracker'

const told = new Date('2027-03-01T00:00:00Z')
const later = new Date('2027-03-13T10:20:00Z')
const twelve = { ...aGallery().selection, state: 'submitted', chosen: 12 } as const
const shown = { published: true, ready: 33 }
const ruled = (of: Partial<Release>) => ({ release: { ...newRelease, ...of } })
const nothingToChoose = {
  choosing: { minimum: 0, included: 0, maximum: 0, deadline: null, extraPrice: null },
}

describe('where a booking stands', () => {
  it.each<[string, Parameters<typeof stageOf>[0], BookingStage]>([
    ['asked for', facts({ status: 'pending' }), 'waiting'],
    ['on the waiting list', facts({ status: 'waitlisted' }), 'waiting'],
    ['declined', facts({ status: 'declined' }), 'over'],
    ['cancelled, whatever was delivered', facts({ status: 'cancelled' }, given()), 'over'],
    ['confirmed, the day to come', facts({ date: '2027-03-14' }), 'arranged'],
    ['on the day itself', facts({ date: '2027-03-13' }), 'shoot-day'],
    ['the day after', facts({ date: '2027-03-12' }), 'developing'],
    ['completed before its day', facts({ status: 'completed' }), 'developing'],
    ['photographs there before the day', facts({}, { published: false, ready: 3 }), 'developing'],
    ['an empty gallery before the day', facts({}, { published: false, ready: 0 }), 'arranged'],
    ['shown', facts({}, shown), 'choosing'],
    ['shown, the last day over', facts({}, { ...shown, closesAt: told }), 'too-late'],
    ['shown, with nothing to choose', facts({}, { ...shown, ...nothingToChoose }), 'looking'],
    ['chosen', facts({}, { ...shown, selection: twelve }), 'editing'],
    ['some are finished', facts({}, { ...shown, selection: twelve, finals: 5 }), 'editing'],
    ['finished, not paid', facts({}, { ...given(), ...ruled({}) }, 'partly-paid'), 'unpaid'],
    ['finished and paid, told any moment', facts({}, { ...given(), ...ruled({}) }), 'delivered'],
    [
      'while Les looks through it',
      facts({}, { ...given(), ...ruled({ tellAt: later }) }),
      'editing',
    ],
    ['held back by Les', facts({}, { ...given(), ...ruled({ held: true }) }), 'editing'],
    ['finished, with no invoice to pay', facts({}, given(), null), 'withheld'],
    ['finished, and the money went back', facts({}, given(), 'refunded'), 'withheld'],
    ['given out', facts({}, given()), 'delivered'],
    ['given out by Les, unpaid', facts({}, given('released'), 'sent'), 'delivered'],
    ['taken back by Les', facts({}, given('withdrawn')), 'withheld'],
    ['owed again after it was given out', facts({}, given(), 'partly-paid'), 'unpaid'],
    ['given out before anything was chosen', facts({}, early()), 'delivered'],
    ['chosen anew after it was given out', facts({}, again()), 'choosing'],
    ['archived', facts({}, { ...given(), published: false, archivedAt: told }), 'archived'],
  ])('%s', (_, of, stage) => {
    expect(stageOf(of, now)).toBe(stage)
  })

  function facts(
    booking: Partial<Pick<Booking, 'status' | 'date'>>,
    gallery: Parameters<typeof aGallery>[0] | null = null,
    status: 'sent' | 'partly-paid' | 'paid' | 'refunded' | null = 'paid',
  ): Parameters<typeof stageOf>[0] {
    return {
      booking: { status: 'approved', date: '2027-03-14', ...booking },
      gallery: gallery && aGallery(gallery),
      invoice: status && { status },
    }
  }
  function given(decision: 'by-rules' | 'released' | 'withdrawn' = 'by-rules') {
    return { ...shown, selection: twelve, finals: 12, ...ruled({ toldAt: told, decision }) }
  }
  function early() {
    return { ...shown, finals: 12, ...ruled({ toldAt: told, decision: 'released' }) }
  }
  function again() {
    return { ...early(), selection: { ...twelve, state: 'reopened' as const } }
  }
})

describe('whatever is stored together', () => {
  const all = [...everyStanding()].map((facts) => ({ facts, stage: stageOf(facts, now) }))
  const withStage = (...wanted: BookingStage[]) =>
    all.filter(({ stage }) => wanted.includes(stage)).map(({ facts }) => facts)

  it('each stage is one that can be reached, and there is no other', () => {
    const found = new Set(all.map(({ stage }) => stage))
    expect([...found].toSorted()).toEqual([...bookingStages].toSorted())
  })

  it('what is given out can be downloaded, and nobody holds it back', () => {
    const facts = withStage('delivered')
    expect(facts.length).toBeGreaterThan(0)
    for (const { gallery, invoice } of facts) {
      expect(gallery && gateOfGallery(gallery, invoice)).toEqual({ open: true, missing: [] })
      const release = gallery?.release ?? newRelease
      expect(release.toldAt !== null || isTellable(release, now.at)).toBe(true)
    }
  })

  it('nothing is finished while there is no final', () => {
    for (const { gallery } of withStage('unpaid', 'withheld', 'delivered'))
      expect(gallery?.finals).toBeGreaterThan(0)
  })

  it('nobody is asked to choose who cannot', () => {
    for (const { gallery } of withStage('choosing')) {
      expect(gallery?.selection.state).not.toBe('submitted')
      expect(gallery?.choosing.maximum).toBeGreaterThan(0)
      expect(gallery?.closesAt?.getTime() ?? Infinity).toBeGreaterThan(now.at.getTime())
    }
  })

  it('nobody is asked to pay what cannot be paid', () => {
    for (const { invoice } of withStage('unpaid'))
      expect(
        ['sent', 'viewed', 'partly-paid'].includes(invoice?.status ?? '') ||
          (invoice?.awaits ?? []).length > 0,
      ).toBe(true)
  })

  it('a gallery stands where its booking does, once it is shown', () => {
    const found = new Set<GalleryStage>()
    for (const gallery of everyGallery()) {
      const invoice = { status: 'paid' } as const
      const stage = galleryStageOf({ gallery, invoice }, now.at)
      found.add(stage)
      if (stage === 'preparing') continue
      const booking = { status: 'approved', date: '2027-03-14' } as const
      expect(stageOf({ booking, gallery, invoice }, now)).toBe(stage)
    }
    // A paid invoice keeps nothing back.
    expect([...found].toSorted()).toEqual(
      galleryStages.filter((stage) => stage !== 'unpaid').toSorted(),
    )
  })
})

test('extras on an invoice of their own keep finished photographs back as well', () => {
  const gallery = aGallery({ ...shown, selection: twelve, finals: 12, ...ruled({}) })
  const stageWith = (awaits: readonly string[]) =>
    galleryStageOf({ gallery, invoice: { status: 'paid', awaits } }, now.at)
  expect(stageWith(['extras-1'])).toBe('unpaid')
  expect(stageWith([])).toBe('delivered')
})

describe('the frame of the tracker', () => {
  const frames: Record<BookingStage, readonly (Stage | null)[]> = {
    waiting: ['booked'],
    over: [null],
    arranged: ['confirmed'],
    'shoot-day': ['shoot'],
    developing: ['shoot', 'uploading'],
    choosing: ['proofing'],
    'too-late': ['proofing'],
    looking: ['proofing'],
    editing: ['editing'],
    unpaid: ['ready'],
    withheld: ['ready'],
    delivered: ['ready', 'delivered'],
    archived: ['proofing', 'editing', 'ready', 'delivered'],
  }

  it.each(Object.entries(frames) as [BookingStage, readonly (Stage | null)[]][])(
    'of %s, whatever was reached, is of it',
    (stage, allowed) => {
      expect([...new Set(stages.map((stored) => frameOf(stage, stored)))]).toEqual(allowed)
    },
  )

  it('runs forward with a booking that runs its course', () => {
    const course: [BookingStage, Stage][] = [
      ['waiting', 'booked'],
      ['arranged', 'confirmed'],
      ['shoot-day', 'shoot'],
      ['developing', 'shoot'],
      ['developing', 'uploading'],
      ['choosing', 'proofing'],
      ['editing', 'editing'],
      ['unpaid', 'editing'],
      ['delivered', 'ready'],
      ['delivered', 'delivered'],
    ]
    const way = course.map(([stage, stored]) => percentOf(frameOf(stage, stored) ?? 'booked'))
    expect(way).toEqual(way.toSorted((a, b) => a - b))
    expect(way.at(-1)).toBe(100)
  })
})

const roles = ['client', 'partner', 'family', 'vendor'] as const
test.each<[GalleryStage, GalleryFace[], GalleryFace]>([
  ['choosing', ['proofs', 'proofs', 'proofs', 'photographs'], 'photographs'],
  ['too-late', ['proofs', 'proofs', 'proofs', 'photographs'], 'photographs'],
  ['editing', ['proofs', 'proofs', 'proofs', 'photographs'], 'photographs'],
  ['unpaid', ['proofs', 'proofs', 'proofs', 'photographs'], 'photographs'],
  ['withheld', ['proofs', 'proofs', 'proofs', 'photographs'], 'photographs'],
  ['delivered', ['finished', 'finished', 'finished', 'finished'], 'finished'],
])('the face of a gallery that is %s follows from what one may do in it', (stage, faces, plain) => {
  expect(roles.map((role) => galleryFaceOf(stage, role, aGallery()))).toEqual(faces)
  for (const role of roles) expect(galleryFaceOf(stage, role, nothingToChoose)).toBe(plain)
})

it.each([
  [null, null, null],
  ['2027-04-10', null, '2027-04-10'],
  [null, '2027-05-01T22:00:00Z', '2027-05-01'],
  ['2027-04-10', '2027-05-01T22:00:00Z', '2027-04-10'],
  ['2027-05-10', '2027-05-01T22:00:00Z', '2027-05-01'],
])('with %s to choose and the gallery open to %s, %s is the last day', (deadline, ends, last) => {
  const { choosing } = aGallery()
  const gallery = { choosing: { ...choosing, deadline }, expiresAt: ends ? new Date(ends) : null }
  expect(lastDayToChoose(gallery, 'Europe/Brussels')).toBe(last)
})
