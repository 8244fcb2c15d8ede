import { aBooking, aCircle } from '@portal/model/examples'
import { type MemberRole } from '@portal/model/member'
import { collection, doc } from '@portal/model/paths'
import { expect, test, vi } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import { bellOf, deliveriesOf, put, studioInMemory } from '@portal/testing/arrange/studio-in-memory'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/stripe', () => import('@portal/testing/fakes/memory-stripe'))
vi.mock('#platform/tasks', () => ({ enqueue: () => Promise.resolve() }))
vi.stubEnv('SITE_URL', 'http://localhost')
vi.stubEnv('ADMIN_EMAILS', 'les@example.com')

const { list, read } = await import('#platform/firestore')
const { changeStatus } = await import('../booking/change-status.ts')
const { requestChange } = await import('../booking/request-change.ts')
const { rescheduleBooking } = await import('../booking/reschedule-booking.ts')
const { takeDelivery } = await import('../notices/take-delivery.ts')
const { stillTrue } = await import('../registry/notices.ts')

const booking = 'booking-of-ann-1'
const bo = anActor('bo', 'client')
const membersOf = (roles: Record<string, MemberRole>) =>
  Object.fromEntries(
    Object.entries(roles).map(([person, role]) => [
      person,
      { role, name: `${person} Peeters`, email: `${person}@example.com`, since: new Date() },
    ]),
  )
const mailsTo = (person: string) => deliveriesOf({ to: person, channel: 'mail' })

studioInMemory((tx) => {
  const members = membersOf({ bo: 'partner', cas: 'family', dee: 'vendor' })
  tx.write(doc.circle('ann'), aCircle({ client: 'ann', members }))
  tx.write(doc.membership('bo', 'ann'), {
    clientName: 'Ann Maes',
    role: 'partner',
    since: new Date(),
  })
  tx.write(
    doc.booking(booking),
    aBooking({ client: 'ann', status: 'pending', date: '2028-06-10', partners: ['bo'] }),
  )
  tx.write(doc.queue(), { order: [booking] })
})

test('a partner hears by name what the client hears, and nobody else does', async () => {
  await changeStatus({ booking, to: 'approved' }, les)
  const [toAnn] = await bellOf('ann')
  const [toBo] = await bellOf('bo')
  expect(toAnn).toMatchObject({ kind: 'booking-approved', data: { name: 'Ann Maes' } })
  expect(toBo).toMatchObject({
    kind: 'booking-approved',
    data: { name: 'bo Peeters' },
    about: { booking, client: 'ann' },
    link: toAnn?.link,
  })
  expect(await bellOf('cas')).toEqual([])
  expect(await bellOf('dee')).toEqual([])
})

test('what is on its way to a partner is dropped once the client has let her go', async () => {
  await changeStatus({ booking, to: 'waitlisted' }, les)
  const [mail] = await mailsTo('bo')
  const id = mail?.id ?? ''
  await put((tx) => tx.delete(doc.membership('bo', 'ann')))
  expect(await takeDelivery(id, stillTrue, new Date())).toBeNull()
  expect((await read(doc.letter(id)))?.state).toBe('dropped')
  const [own] = await mailsTo('ann')
  expect(await takeDelivery(own?.id ?? '', stillTrue, new Date())).toMatchObject({ to: 'ann' })
})

test('a partner’s wish for another day is the client’s, and is written down as hers', async () => {
  await changeStatus({ booking, to: 'approved' }, les)
  await requestChange({ kind: 'cancel', booking, words: 'We are too late.' }, bo)
  expect((await read(doc.booking(booking)))?.change).toMatchObject({ kind: 'cancel' })
  const asked = (await list(collection.audit())).find(
    ({ value }) => value.event === 'booking.change-asked',
  )
  expect(asked?.value).toMatchObject({ actor: 'bo', person: 'ann' })
})

test.each(['cas', 'dee', 'a-stranger'])('%s changes no booking', async (person) => {
  const asker = anActor(person, 'client')
  await expect(requestChange({ kind: 'cancel', booking, words: '' }, asker)).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(rescheduleBooking({ booking, date: '2028-06-12' }, asker)).rejects.toMatchObject({
    code: 'not-found',
  })
})
