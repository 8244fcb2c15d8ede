import { describe, expect, test } from 'vitest'
import {
  awaitedFinals,
  downloadLimits,
  gateOf,
  gateOfGallery,
  isTellable,
  newRelease,
  tellableFrom,
  type GateFacts,
  withDownload,
  withNews,
} from './delivery.ts'
import { newSelection } from './choosing.ts'

const done: GateFacts = {
  invoice: { status: 'paid' },
  selectionSubmitted: true,
  override: false,
  withdrawn: false,
  finals: 3,
}
const gate = (changes: Partial<GateFacts>) => gateOf({ ...done, ...changes })

describe('the gate', () => {
  test('opens when the invoice is paid, the choice is in and there is something to give', () => {
    expect(gate({})).toEqual({ open: true, missing: [] })
  })

  test.each(['sent', 'partly-paid', 'void', 'refunded', 'a status of tomorrow'])(
    'stays closed while the invoice is %s',
    (status) => expect(gate({ invoice: { status } })).toEqual({ open: false, missing: ['pay'] }),
  )

  test('says what is missing in the order it is met', () => {
    expect(gate({ invoice: null, selectionSubmitted: false, finals: 0 }).missing).toEqual([
      'submit',
      'finals',
      'pay',
    ])
  })

  test('calls the payment the last step only when there is something to give for it', () => {
    expect(gate({ invoice: { status: 'sent' }, finals: 0 }).missing[0]).toBe('finals')
    expect(gate({ invoice: { status: 'sent' } }).missing).toEqual(['pay'])
  })

  test('opens by Les’s word without payment and choice, but not without photographs', () => {
    const override = { override: true, invoice: null, selectionSubmitted: false }
    expect(gate(override).open).toBe(true)
    expect(gate({ ...override, finals: 0 }).missing).toEqual(['finals'])
  })

  test('is closed by a withdrawal, whatever else is true', () => {
    expect(gate({ withdrawn: true }).missing).toEqual(['withdrawn'])
    expect(gate({ withdrawn: true, override: true }).open).toBe(false)
  })

  test('asks for no choice where nothing is to be chosen', () => {
    const gallery = { selection: newSelection, release: newRelease, finals: 1 }
    const paid = { status: 'paid' }
    expect(gateOfGallery({ ...gallery, choosing: { maximum: 0 } }, paid).open).toBe(true)
    expect(gateOfGallery({ ...gallery, choosing: { maximum: 5 } }, paid).missing).toEqual([
      'submit',
    ])
  })
})

test('what is chosen waits for its finals, but not for what is gone', () => {
  const sheets = [{ p1: { final: {} }, p2: {} }, { p3: {} }]
  expect(awaitedFinals(['p1', 'p2', 'p3', 'deleted', 'constructor'], sheets)).toBe(2)
  expect(awaitedFinals(['p1'], sheets)).toBe(0)
})

describe('a quota', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  const later = (ms: number) => new Date(now.getTime() + ms)

  test('ends a flood for the rest of the minute', () => {
    let quota = withDownload(null, 1, now)
    for (let one = 1; one < downloadLimits.perMinute; one++) quota = withDownload(quota, 1, now)
    expect(quota?.requests).toBe(downloadLimits.perMinute)
    expect(withDownload(quota, 1, later(59_999))).toBeNull()
    expect(withDownload(quota, 1, later(60_000))).toMatchObject({ requests: 1, bytes: 241 })
  })

  test('holds the bytes of a day', () => {
    const quota = withDownload(null, downloadLimits.bytesPerDay, now)
    expect(quota).not.toBeNull()
    expect(withDownload(quota, 1, later(86_399_999))).toBeNull()
    expect(withDownload(quota, 1, later(86_400_000))?.bytes).toBe(1)
  })
})

test('people are told by themselves once Les has had time to look, and not while he holds it back', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 8, 7, 12, minute))
  const release = withNews(newRelease, at(30))
  expect(isTellable(release, at(29))).toBe(false)
  expect(isTellable(release, at(30))).toBe(true)
  expect(isTellable({ ...release, held: true }, at(59))).toBe(false)
  // One from before there was such a time.
  expect(isTellable({ ...newRelease, news: 1 }, at(0))).toBe(true)
  expect(tellableFrom(withNews(release, at(45)))).toEqual(at(45))
})
