import { monthOf, dayIn } from '@portal/model/calendar'
import { aStudio, paidInvoice } from '@portal/model/examples'
import { surplusOf } from '@portal/model/invoice'
import { collection, doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { firestore, list, read, transaction } from '#platform/firestore'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { aGalleryToChooseFrom } from '@portal/testing/arrange/a-gallery-to-choose-from'
import { reopenSelection } from './reopen-selection.ts'
import { submitSelection } from './submit-selection.ts'
import { updateChoosing } from './update-choosing.ts'

withStudio(aStudio())

const deliveriesTo = async (person: string) =>
  (await firestore.collection('outbox').where('to', '==', person).get()).docs.map(
    (delivery) => `${String(delivery.get('kind'))} ${String(delivery.get('channel'))}`,
  )
const bellOf = async (person: string, id: string) =>
  (await firestore.collection(`people/${person}/bell`).get()).docs
    .filter((entry) => entry.id.includes(id))
    .map((entry) => ({
      kind: entry.get('kind') as string,
      data: entry.get('data') as object,
      link: entry.get('link') as string,
    }))
const submittedThisMonth = async () => {
  const today = dayIn('Europe/Brussels', new Date())
  return (await read(doc.statistics(monthOf(today))))?.days[today.slice(8)]?.submitted ?? 0
}
/** The invoices of extras of a booking, the first first. */
const extrasOf = async (booking: string) =>
  (await list(collection.invoices(), (all) => all.where('booking', '==', booking)))
    .filter(({ value }) => value.addition === 'extras')
    .toSorted((a, b) => a.value.number.localeCompare(b.value.number))
const setHearts = (id: string, person: string, count: number) =>
  transaction(async (tx) => {
    const picks = await tx.read(doc.picks(id, person))
    const photos = Array.from({ length: count }, (_, index) => `p${index}`)
    tx.write(doc.picks(id, person), { ...picks, photos })
  })

test('submitting locks, puts the extras on the invoice and tells both, once however often', async () => {
  const { id, client, person } = await aGalleryToChooseFrom(22)
  const before = await submittedThisMonth()
  const ask = () => submitSelection({ gallery: id, seenChosen: 22, seenExtras: 5_000 }, client)
  const answers = await Promise.all([ask(), ask(), ask()])
  answers.push(await ask())
  expect(answers).toEqual([1, 2, 3, 4].map(() => ({ chosen: 22, extras: 2 })))
  expect(await read(doc.gallery(id))).toMatchObject({
    selection: { state: 'submitted', chosen: 22, extras: 2 },
  })
  expect(await read(doc.picks(id, person))).toMatchObject({ locked: true })
  const [extras, ...others] = await extrasOf(id)
  expect(extras?.value).toMatchObject({ total: 5_000, status: 'sent' })
  expect(extras?.value.lines).toMatchObject([{ label: '2 extra photographs', amount: 5_000 }])
  expect(others).toEqual([])
  expect(await read(doc.invoice(id))).toMatchObject({
    total: 320_000,
    status: 'sent',
    awaits: [extras?.id],
  })
  expect((await read(doc.booking(id)))?.stage).toBe('editing')
  expect(await submittedThisMonth()).toBe(before + 1)
  expect(await deliveriesTo(person)).toEqual(['selection-received mail'])
  expect(await bellOf('studio', id)).toEqual([
    {
      kind: 'selection-submitted',
      data: {
        name: 'Ann Maes',
        package: 'The Wedding',
        count: '22',
        included: '20',
        extras: '2 for 50.00 EUR',
      },
      link: `/desk/galleries/${id}?view=client`,
    },
  ])
  const audit = await firestore.collection('audit').where('person', '==', person).get()
  expect(audit.docs.map((entry) => entry.get('event') as string).toSorted()).toEqual([
    'gallery.submitted',
    'invoice.created',
  ])
})

test.each([
  ['fewer than the minimum', 4, { seenChosen: 4, seenExtras: 0 }, {}, 'too-few-chosen'],
  ['another number than was seen', 20, { seenChosen: 19, seenExtras: 0 }, {}, 'selection-changed'],
  ['another price than was seen', 22, { seenChosen: 22, seenExtras: 0 }, {}, 'selection-changed'],
  ['more than the maximum', 51, { seenChosen: 51, seenExtras: 31 * 2_500 }, {}, 'too-many-chosen'],
  [
    'the last day gone',
    20,
    { seenChosen: 20, seenExtras: 0 },
    { closesAt: new Date(Date.now() - 1) },
    'choosing-over',
  ],
  ['nothing published', 20, { seenChosen: 20, seenExtras: 0 }, { published: false }, 'not-found'],
] as const)('with %s nothing is submitted', async (_, hearts, seen, changes, code) => {
  const { id, client, person } = await aGalleryToChooseFrom(hearts, changes)
  await expect(submitSelection({ gallery: id, ...seen }, client)).rejects.toMatchObject({ code })
  expect((await read(doc.gallery(id)))?.selection.state).toBe('open')
  expect((await read(doc.picks(id, person)))?.locked).toBe(false)
  expect((await read(doc.invoice(id)))?.total).toBe(320_000)
})

test('hearts on photographs that are not there do not count', async () => {
  const { id, client, person } = await aGalleryToChooseFrom(19)
  await transaction(async (tx) => {
    const picks = await tx.read(doc.picks(id, person))
    tx.write(doc.picks(id, person), { ...picks, photos: [...picks.photos, 'forged', '__proto__'] })
  })
  const ask = (seenChosen: number) =>
    submitSelection({ gallery: id, seenChosen, seenExtras: 0 }, client)
  await expect(ask(21)).rejects.toMatchObject({ code: 'selection-changed' })
  expect(await ask(19)).toEqual({ chosen: 19, extras: 0 })
  expect((await read(doc.picks(id, person)))?.photos).toHaveLength(19)
})

test('somebody else, a cancelled booking and Les himself are refused', async () => {
  const { id, client } = await aGalleryToChooseFrom(20)
  const input = { gallery: id, seenChosen: 20, seenExtras: 0 }
  for (const actor of [{ ...client, person: 'bo' }, les])
    await expect(submitSelection(input, actor)).rejects.toMatchObject({ code: 'not-found' })
  await transaction(async (tx) =>
    tx.write(doc.booking(id), { ...(await tx.read(doc.booking(id))), status: 'cancelled' }),
  )
  await expect(submitSelection(input, client)).rejects.toMatchObject({ code: 'status-not-allowed' })
})

test('reopened with a word: hearts can change, unpaid extras go, the client hears of it once', async () => {
  const { id, client, person } = await aGalleryToChooseFrom(22)
  const reopen = { gallery: id, words: 'Take the one on the stairs.', deadline: null }
  await expect(reopenSelection(reopen, les)).rejects.toMatchObject({ code: 'nothing-to-reopen' })
  await submitSelection({ gallery: id, seenChosen: 22, seenExtras: 5_000 }, client)
  await Promise.all([reopenSelection(reopen, les), reopenSelection(reopen, les)])
  await reopenSelection(reopen, les)
  expect(await read(doc.gallery(id))).toMatchObject({
    selection: { state: 'reopened', reopenedWith: 'Take the one on the stairs.' },
    closesAt: null,
  })
  expect((await read(doc.picks(id, person)))?.locked).toBe(false)
  expect(await read(doc.invoice(id))).toMatchObject({ total: 320_000, awaits: [] })
  expect((await extrasOf(id)).map(({ value }) => value.status)).toEqual(['void'])
  expect(
    (await deliveriesTo(person)).filter((one) => one.startsWith('selection-reopened')),
  ).toEqual(['selection-reopened mail', 'selection-reopened push'])
  const before = await submittedThisMonth()
  await setHearts(id, person, 23)
  await submitSelection({ gallery: id, seenChosen: 23, seenExtras: 7_500 }, client)
  expect((await extrasOf(id)).map(({ value }) => [value.total, value.status])).toEqual([
    [5_000, 'void'],
    [7_500, 'sent'],
  ])
  expect((await read(doc.invoice(id)))?.total).toBe(320_000)
  expect(await submittedThisMonth()).toBe(before)
})

test('extras that are paid stay when Les reopens, and what is chosen less is credited', async () => {
  const { id, client, person } = await aGalleryToChooseFrom(22)
  await submitSelection({ gallery: id, seenChosen: 22, seenExtras: 5_000 }, client)
  const [extras] = await extrasOf(id)
  if (!extras) throw new Error('no invoice of extras')
  await transaction(async (tx) => {
    tx.write(doc.invoice(extras.id), paidInvoice(5_000, await tx.read(doc.invoice(extras.id))))
  })
  await reopenSelection({ gallery: id, words: 'Once more.', deadline: null }, les)
  expect(await read(doc.invoice(extras.id))).toMatchObject({ paid: 5_000, status: 'paid' })
  await setHearts(id, person, 21)
  await submitSelection({ gallery: id, seenChosen: 21, seenExtras: 2_500 }, client)
  const invoice = await read(doc.invoice(extras.id))
  expect(invoice).toMatchObject({ total: 5_000, credited: 2_500 })
  expect(invoice && surplusOf(invoice)).toBe(2_500)
  expect(await extrasOf(id)).toHaveLength(1)
})

const rules = { minimum: 1, included: 10, maximum: 12, deadline: '2099-05-01', extraPrice: 900 }

test('Les changes limits and last day of one gallery, until it is submitted', async () => {
  const { id, client } = await aGalleryToChooseFrom(11)
  await updateChoosing({ gallery: id, ...rules }, les)
  expect(await read(doc.gallery(id))).toMatchObject({
    choosing: rules,
    closesAt: new Date('2099-05-01T22:00:00Z'),
  })
  await submitSelection({ gallery: id, seenChosen: 11, seenExtras: 900 }, client)
  await expect(updateChoosing({ gallery: id, ...rules }, les)).rejects.toMatchObject({
    code: 'selection-locked',
  })
})

test('a last day that has passed is refused, unless it is the one there was', async () => {
  const closesAt = new Date('2020-01-01T23:00:00Z')
  const old = { ...rules, deadline: '2020-01-01' }
  const { id, client } = await aGalleryToChooseFrom(11, { choosing: old, closesAt })
  await updateChoosing({ gallery: id, ...old, included: 11 }, les)
  const change = updateChoosing({ gallery: id, ...old, deadline: '2020-01-02' }, les)
  await expect(change).rejects.toMatchObject({ code: 'deadline-past' })
  await updateChoosing({ gallery: id, ...rules }, les)
  await submitSelection({ gallery: id, seenChosen: 11, seenExtras: 900 }, client)
  const reopen = reopenSelection({ gallery: id, words: 'Again', deadline: '2020-01-01' }, les)
  await expect(reopen).rejects.toMatchObject({ code: 'deadline-past' })
})

test.each([
  ['a maximum below the included', { maximum: 9 }],
  ['extras without a price', { extraPrice: null }],
  ['extras for nothing', { extraPrice: 0 }],
  ['a minimum above the included', { minimum: 11 }],
  ['a day that is none', { deadline: 'tomorrow' }],
  ['half a photograph', { included: 10.5 }],
])('%s is invalid', async (_, changes) => {
  await expect(updateChoosing({ gallery: 'any', ...rules, ...changes }, les)).rejects.toMatchObject(
    { code: 'invalid' },
  )
})
