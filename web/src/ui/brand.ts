import { browserLocal } from '#device/of-browser.ts'

/** What the studio is called, and the picture that stands in place of its name. */
export interface Brand {
  name: string
  /** A data address; null where the name itself is shown. */
  logo: string | null
}

/** What may be kept, or null: what an earlier version kept may be anything. */
function brandOf(kept: string | null): Brand | null {
  try {
    const { name, logo } = JSON.parse(kept ?? 'null') as Partial<Brand>
    if (typeof name !== 'string' || name === '') return null
    return { name, logo: typeof logo === 'string' ? logo : null }
  } catch {
    return null
  }
}

let brand = brandOf(browserLocal.read('brand'))
const followers = new Set<() => void>()

/** As it was read last, by this visit or an earlier one; null on a first visit. */
export const currentBrand = (): Brand | null => brand

/** Tells whenever the studio is called otherwise; returns how to stop. */
export function followBrand(tell: () => void): () => void {
  followers.add(tell)
  return () => void followers.delete(tell)
}

/** What an installed app is called on a home screen. */
function nameApp(name: string): void {
  const meta = document.querySelector('meta[name="apple-mobile-web-app-title"]')
  meta?.setAttribute('content', name)
}

/** Says what the studio is called now, on every place that shows it, and for the next visit. */
export function keepBrand({ name, logo }: Brand): void {
  nameApp(name)
  if (brand?.name === name && brand.logo === logo) return
  brand = { name, logo }
  browserLocal.write('brand', JSON.stringify(brand))
  for (const tell of followers) tell()
}

/** "Invoices · Vermeer"; a title alone while the name is not known. */
export const titled = (title: string): string => (brand ? `${title} · ${brand.name}` : title)
