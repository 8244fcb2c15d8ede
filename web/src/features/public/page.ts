import './public.css'
import { routes } from '@portal/model/routes'
import type { Studio } from '@portal/model/studio'
import { keptOwner } from '#device/owner.ts'
import { config, region } from '#firebase/config.ts'
import { publicSite as text } from '#text/en/public.ts'
import { paintAccent } from '#ui/accent.ts'
import { type Brand, currentBrand, keepBrand, titled } from '#ui/brand.ts'
import { countVisitAfterLoad } from './count-visit.ts'
import { dissolve } from './dissolve.ts'
import { endpointsOf } from './endpoints.ts'
import { element } from './element.ts'
import { type SentenceName, studioSentences } from './studio-sentences.ts'

/** Where this page reads and calls. */
export const endpoints = endpointsOf(config, region, location.hostname)

countVisitAfterLoad(endpoints.api)

/** Shows or takes back the studio's words in place of the ways to book. */
function showBooking({ portal }: Studio): void {
  for (const place of document.querySelectorAll('[data-book]')) {
    const link = place.querySelector('a')
    const words = place.querySelector('p') ?? place.appendChild(element('p', 'closed'))
    if (link) link.hidden = !portal.open
    words.hidden = portal.open
    words.textContent = portal.words || text.closed
  }
}

/** What each page is called without the studio's name. */
const plainTitle = document.title

/** The studio's logo, or its name where it has none, in the places of the brand. */
function showBrand({ name, logo }: Brand): void {
  document.title = titled(plainTitle)
  for (const place of document.querySelectorAll<HTMLElement>('.brand'))
    dissolve(place, logo ?? name, () => {
      if (!logo) place.textContent = name
      else {
        const picture = document.createElement('img')
        picture.src = logo
        picture.alt = name
        place.replaceChildren(picture)
      }
    })
}

const brand = currentBrand()
if (brand) showBrand(brand)

/** Whoever is signed in is led on and not asked to sign in; the portal leads Les to his desk. */
function showWayIn(): void {
  if (keptOwner() === null) return
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-enter]')) {
    link.href = routes.portal.home()
    link.textContent = text.yourPortal
  }
}
showWayIn()

/** Fills what every public page takes from the studio: its colour, its sentences, whether the portal is open. */
export function showStudio(studio: Studio): void {
  paintAccent(studio.accent)
  keepBrand(studio)
  showBrand(studio)
  showBooking(studio)
  for (const place of document.querySelectorAll<HTMLElement>('[data-studio]')) {
    const said = studioSentences[place.dataset['studio'] as SentenceName](studio)
    // A section of Les's own words is there when he has written some.
    const section = place.closest<HTMLElement>('[data-optional]')
    if (section) section.hidden = said.length === 0
    dissolve(place, JSON.stringify(said), () => {
      if (typeof said === 'string') place.textContent = said
      else place.replaceChildren(...said.map((line) => element('li', '', line)))
    })
  }
}
