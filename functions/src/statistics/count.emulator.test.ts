import { randomUUID } from 'node:crypto'
import { workingDay } from '@portal/model/availability'
import { type Booking, type BookingStatus, statusMoves } from '@portal/model/booking'
import { dayIn, monthOf } from '@portal/model/calendar'
import { aPerson, aStudio } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { quote } from '@portal/model/price'
import { type DayCount, emptyDay, totalBetween } from '@portal/model/statistics'
import { expect, test } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import { list, read, transaction } from '#platform/firestore'
import { changeStatus } from '../booking/change-status.ts'
import { requestBooking } from '../booking/request-booking.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { howMany } from '@portal/testing/run/how-many'

const studio = aStudio({
  availability: { ...aStudio().availability, shootsPerDay: 20, horizonMonths: 60 },
})
withStudio(studio)

const today = dayIn(studio.zone, new Date())

async function counters(): Promise<DayCount> {
  const month = monthOf(today)
  const found = await read(doc.statistics(month))
  return found ? totalBetween(new Map([[month, found]]), today, today) : emptyDay()
}

/** The same choice each time the test runs. */
function choices(): <Item>(items: readonly Item[]) => Item | undefined {
  let state = 7
  return (items) => {
    state = (state * 48_271) % 2_147_483_647
    return items[state % items.length]
  }
}

test('the running counters equal a recount after many random events, each delivered twice', async () => {
  const pick = choices()
  const before = await counters()
  const crowd = randomUUID().slice(0, 8)
  const [chosen] = studio.packages
  if (!chosen) throw new Error('the example studio has no package')
  const seenTotal = quote(studio, chosen, studio.travel.studio).total
  const open = new Map<string, BookingStatus>()
  const expected = { requests: 0, approved: 0, declined: 0, cancelled: 0, completed: 0 }
  const twice = async (work: () => Promise<unknown>) => {
    await work()
    await work()
  }
  for (let events = 0; events < howMany(500, 150); events += 1) {
    const waiting = [...open.values()].filter((one) => one === 'pending' || one === 'waitlisted')
    if (waiting.length < 4) {
      const id = `booking-${crowd}-${randomUUID().slice(0, 20)}`
      const client = anActor(`c${randomUUID().slice(0, 8)}`, 'client')
      await transaction(async (tx) => tx.write(doc.person(client.person ?? ''), aPerson()))
      await twice(() =>
        requestBooking(
          {
            id,
            package: chosen.id,
            addOns: [],
            date: workingDay(studio, 900 + (events % 200)),
            alternatives: [],
            place: studio.travel.studio,
            story: '',
            seenTotal,
          },
          client,
        ),
      )
      expected.requests += 1
      open.set(id, 'pending')
      continue
    }
    const [id, from] = pick([...open]) ?? ['', 'pending' as const]
    const to = pick<BookingStatus>(statusMoves[from])
    if (!to) {
      open.delete(id)
      continue
    }
    await twice(() => changeStatus({ booking: id, to }, les))
    open.set(id, to)
    if (to !== 'pending' && to !== 'waitlisted') expected[to] += 1
  }
  const after = await counters()
  const delta = Object.fromEntries(
    Object.keys(expected).map((name) => {
      const key = name as keyof typeof expected
      return [name, after[key] - before[key]]
    }),
  )
  expect(delta).toEqual(expected)
  // And the bookings themselves say the same.
  const bookings = (await list(collection.bookings())).filter(({ id }) => id.includes(crowd))
  expect(bookings).toHaveLength(expected.requests)
  const answered = bookings.filter(
    ({ value }: { value: Booking }) => value.statusAt.getTime() !== value.createdAt.getTime(),
  )
  expect(after.answered - before.answered).toBe(answered.length)
}, 180_000)
