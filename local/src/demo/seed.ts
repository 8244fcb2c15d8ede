import { addDays, type CalendarDate, dayIn, weekdayOf } from '@portal/model/calendar'
import type { CallInput, CallName, CallOutput } from '@portal/model/contracts'
import { doc, file } from '@portal/model/paths'
import { quote } from '@portal/model/price'
import { join } from 'node:path'
import { cache } from '../platform/folders.ts'
import type { Instance } from '../platform/instance.ts'
import { waitUntil } from '../platform/process.ts'
import { type Admin, openAdmin } from './admin.ts'
import { callApi, idTokenOf } from './call.ts'
import { bo, cleo, type DemoPerson, demoPeople, dina, les } from './people.ts'
import { ensureStills, stills } from './stills/stills.ts'
import { studio } from './studio.ts'

/** Calls as a person and insists on success: a demo that half exists helps nobody. */
async function as<Name extends CallName>(
  instance: Instance,
  person: DemoPerson,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const answer = await callApi(instance, await idTokenOf(instance, person), name, input)
  if (!answer.ok) throw new Error(`${name} as ${person.id}: ${answer.code}`)
  return answer.output
}

/** Accounts as Google sign-in would make them, with plain uids. */
async function seedPeople(instance: Instance, admin: Admin): Promise<void> {
  await admin.auth.importUsers(
    demoPeople.map(({ id, email, name }) => ({
      uid: id,
      email,
      emailVerified: true,
      displayName: name,
      providerData: [{ uid: id, providerId: 'google.com', email, displayName: name }],
    })),
  )
  for (const person of demoPeople) await as(instance, person, 'enter', {})
}

/** The first day from then on that the studio works. */
function workingDay(from: CalendarDate): CalendarDate {
  let day = from
  while (!studio.availability.weekdays[weekdayOf(day)]) day = addDays(day, 1)
  return day
}

/** Books as a client does, so that the demo passes through every rule the product has. */
async function book(
  instance: Instance,
  person: DemoPerson,
  request: Pick<CallInput<'requestBooking'>, 'id' | 'package' | 'date' | 'place' | 'story'>,
): Promise<void> {
  const chosen = studio.packages.find(({ id }) => id === request.package)
  if (!chosen) throw new Error(`no package ${request.package}`)
  const seenTotal = quote(studio, chosen, request.place).total
  await as(instance, person, 'requestBooking', { ...request, seenTotal })
}

/** Dina's gallery: real uploads through the real pipeline. */
async function seedGallery(
  instance: Instance,
  admin: Admin,
  gallery: string,
  detail: (words: string) => void,
): Promise<void> {
  const folder = join(cache, 'stills')
  const chosen = stills.slice(0, 12)
  await ensureStills(
    folder,
    chosen.map(({ name }) => name),
    (done, all) => detail(`drawing ${done} of ${all} photographs`),
  )
  for (const [index, { name }] of chosen.entries()) {
    detail(`uploading ${index + 1} of ${chosen.length} photographs`)
    await admin.bucket.upload(join(folder, name), {
      destination: file.uploadedProof(les.id, gallery, `demo-still-${index}`, name),
      metadata: { contentType: 'image/jpeg' },
    })
  }
  await waitUntil(
    async () => {
      const counts = (await admin.firestore.doc(doc.gallery(gallery).path).get()).data()
      const done = Number(counts?.['ready'] ?? 0) + Number(counts?.['failed'] ?? 0)
      detail(`${done} of ${chosen.length} proofs`)
      return done === chosen.length
    },
    180_000,
    'The demo photographs were not turned into proofs in three minutes.',
  )
  await as(instance, les, 'publishGallery', { gallery })
}

/**
 * Fills an empty instance: Les, a waiting list of two, an approved client. `gallery` adds twelve
 * real photographs, which takes a while.
 */
export async function seed(
  instance: Instance,
  detail: (words: string) => void,
  { gallery = true } = {},
): Promise<void> {
  const admin = openAdmin(instance)
  try {
    detail('the studio')
    await admin.write(doc.studio(), studio)
    await seedPeople(instance, admin)
    const today = dayIn(studio.zone, new Date())
    const day = (ahead: number) => workingDay(addDays(today, ahead))
    detail('bookings')
    await book(instance, dina, {
      id: 'demo-booking-of-dina',
      package: 'the-wedding',
      date: day(60),
      place: { name: 'Ghent', lat: 51.0543, lng: 3.7174 },
      story: 'Just the two of us, our parents, and far too many flowers.',
    })
    await as(instance, les, 'changeStatus', { booking: 'demo-booking-of-dina', to: 'approved' })
    await book(instance, bo, {
      id: 'demo-booking-of-bo',
      package: 'the-short-film',
      date: day(90),
      place: { name: 'Bruges', lat: 51.2093, lng: 3.2247 },
      story: 'My grandfather closes his bakery after fifty years.',
    })
    await book(instance, cleo, {
      id: 'demo-booking-of-cleo',
      package: 'the-portrait',
      date: day(75),
      place: { name: 'Lille', lat: 50.6292, lng: 3.0573 },
      story: 'Portraits for a book cover, black coat, no smiling.',
    })
    if (gallery) await seedGallery(instance, admin, 'demo-booking-of-dina', detail)
  } finally {
    await admin.close()
  }
}
