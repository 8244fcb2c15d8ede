import { bookableMonths, BookedDays, nowBooking } from '@portal/model/availability'
import type { Month } from '@portal/model/calendar'
import { viewSchema } from '@portal/model/records/stored'
import { Studio } from '@portal/model/studio'
import { browserSession } from '#device/of-browser.ts'
import type { Endpoints } from './endpoints.ts'
import { readDocuments } from './firestore-rest.ts'
import { studioAt } from './studio-path.ts'

export const bookedDaysPath = (month: Month): string => `availability/${month}`

const kept = 'studio'

/** The studio as this tab saw it last, to show at once what is about to be read; null at first. */
export function rememberedStudio(): Studio | null {
  try {
    return (
      viewSchema(Studio).safeParse(JSON.parse(browserSession.read(kept) ?? 'null')).data ?? null
    )
  } catch {
    return null
  }
}

/** Reads the studio and remembers it. Fails when Firestore is out of reach or has no studio. */
export async function readStudio(endpoints: Endpoints): Promise<Studio> {
  const found = await readDocuments(endpoints.firestore, [studioAt])
  const studio = viewSchema(Studio).parse(found.get(studioAt))
  browserSession.write(kept, JSON.stringify(studio))
  return studio
}

/** The month that is being booked now; null when everything is taken. Fails like `readStudio`. */
export async function readNowBooking(endpoints: Endpoints, studio: Studio): Promise<Month | null> {
  const now = new Date()
  const paths = bookableMonths(studio, now).map((month) => bookedDaysPath(month))
  const found = await readDocuments(endpoints.firestore, paths)
  return nowBooking(
    studio,
    (month) => viewSchema(BookedDays).safeParse(found.get(bookedDaysPath(month))).data ?? null,
    now,
  )
}
