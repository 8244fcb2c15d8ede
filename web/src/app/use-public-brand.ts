import { useEffect } from 'react'
import { endpointsOf } from '#features/public/endpoints.ts'
import { readDocuments } from '#features/public/firestore-rest.ts'
import { keepFresh } from '#features/public/keep-fresh.ts'
import { studioAt } from '#features/public/studio-path.ts'
import { config, region } from '#firebase/config.ts'
import { paintAccent } from '#ui/accent.ts'
import { keepBrand } from '#ui/brand.ts'

const refreshMs = 60_000

async function read(): Promise<void> {
  const { firestore } = endpointsOf(config, region, location.hostname)
  const studio = (await readDocuments(firestore, [studioAt])).get(studioAt)
  const { name, logo, accent } = studio ?? {}
  if (typeof name === 'string') keepBrand({ name, logo: typeof logo === 'string' ? logo : null })
  if (typeof accent === 'string' && /^#[0-9a-f]{6}$/.test(accent)) paintAccent(accent)
}

/**
 * The studio's name, logo and colour on the pages of those who are not signed in, which read them
 * without Firestore's client. Without a connection they stay as this browser saw them last.
 */
export function usePublicBrand(): void {
  useEffect(() => keepFresh(read, refreshMs), [])
}
