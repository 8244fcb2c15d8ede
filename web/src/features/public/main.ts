import './public.css'
import { bookableMonths, BookedDays, nowBooking } from '@portal/model/availability'
import { formatMonth } from '@portal/model/calendar'
import { formatMoney } from '@portal/model/money'
import { type Package, Studio } from '@portal/model/studio'
import { publicSite as text } from '#text/en/public.ts'
import { readDocuments } from './firestore-rest.ts'

/** What the build knows of where Firestore is; the same setting as the app's. */
const portal = JSON.parse(import.meta.env['VITE_PORTAL'] ?? '{}') as {
  firebase?: { projectId?: string }
  emulators?: { firestore?: number }
}

const at = {
  project: portal.firebase?.projectId ?? '',
  origin: portal.emulators
    ? `http://${location.hostname}:${portal.emulators.firestore}`
    : 'https://firestore.googleapis.com',
}

const place = (name: string): HTMLElement => {
  const found = document.getElementById(name)
  if (!found) throw new Error(`index.html has no #${name}`)
  return found
}

/** An element with words in it; never markup. */
function element(tag: string, className: string, words = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = words
  return made
}

function packageCard(offered: Package, currency: string): HTMLElement {
  const card = element('li', 'package')
  card.dataset['package'] = offered.id
  const link = document.createElement('a')
  link.href = `/book?package=${encodeURIComponent(offered.id)}`
  const picture = document.createElement('img')
  picture.src = `${offered.cover}-800.webp`
  picture.alt = ''
  picture.width = 800
  picture.height = 335
  picture.loading = 'lazy'
  const facts = [
    text.covers[offered.covers],
    text.hours(offered.hours),
    ...(offered.photographs > 0 ? [text.photographs(offered.photographs)] : []),
  ].join(' · ')
  const words = element('div', 'package-words')
  words.append(
    element('h3', '', offered.name),
    element('p', 'price', formatMoney(offered.price, currency)),
    element('p', 'story', offered.story),
    element('p', 'facts', facts),
  )
  link.append(picture, words)
  card.append(link)
  return card
}

/** Fills the page from two reads: the studio, then the months up to its horizon. */
async function show(): Promise<void> {
  const found = await readDocuments(at, ['studio/public'])
  const studio = Studio.parse(found.get('studio/public'))
  place('packages').replaceChildren(
    ...studio.packages
      .filter(({ offered }) => offered)
      .map((offered) => packageCard(offered, studio.currency)),
  )
  place('tagline').textContent = studio.tagline
  const now = new Date()
  const months = bookableMonths(studio, now)
  const booked = await readDocuments(
    at,
    months.map((month) => `availability/${month}`),
  )
  const month = nowBooking(
    studio,
    (asked) => BookedDays.safeParse(booked.get(`availability/${asked}`)).data ?? null,
    now,
  )
  place('now-booking').textContent = month ? text.nowBooking(formatMonth(month)) : text.fullyBooked
}

show().catch(() => {
  place('packages').replaceChildren(element('li', 'failed', text.failed))
})
