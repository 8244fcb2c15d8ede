import './landing.css'
import { formatMonth } from '@portal/model/calendar'
import type { Studio } from '@portal/model/studio'
import { publicSite as text } from '#text/en/public.ts'
import { dissolve } from './dissolve.ts'
import { element, place } from './element.ts'
import { keepFresh } from './keep-fresh.ts'
import { showAddOns, showPackages } from './package-cards.ts'
import { endpoints, showStudio } from './page.ts'
import { readNowBooking, readStudio, rememberedStudio } from './studio-document.ts'

const refreshMs = 60_000

const now = place('now-booking')
const packages = place('packages')
const tagline = place('tagline')

/** Whether there is something on the page that a failed read must not take away. */
let isFilled = false

function sayNow(words: string): void {
  dissolve(now, words, () => {
    now.textContent = words
  })
}

function show(studio: Studio): void {
  isFilled = true
  showStudio(studio)
  if (tagline.textContent !== studio.tagline)
    dissolve(tagline, studio.tagline, () => {
      tagline.textContent = studio.tagline
    })
  showPackages(packages, studio)
  showAddOns(place('add-ons'), studio)
}

function showFailed(): void {
  if (isFilled) return
  sayNow(text.freeUnknown)
  place('add-ons').hidden = true
  dissolve(packages, 'failed', () => {
    packages.replaceChildren(element('li', 'quiet', text.failed))
    packages.removeAttribute('aria-busy')
  })
}

/** Two reads: the studio, then the months up to its horizon. */
async function refresh(): Promise<void> {
  try {
    const studio = await readStudio(endpoints)
    show(studio)
    const month = await readNowBooking(endpoints, studio)
    const words = month ? text.nowBooking(formatMonth(month)) : text.fullyBooked
    sayNow(studio.portal.open ? words : '')
  } catch (error) {
    showFailed()
    throw error
  }
}

const remembered = rememberedStudio()
if (remembered) show(remembered)
keepFresh(refresh, refreshMs)
