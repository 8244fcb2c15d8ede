import { type Currency, formatMoney } from '@portal/model/money'
import type { Package, Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { publicSite as text } from '#text/en/public.ts'
import { dissolve } from './dissolve.ts'
import { element } from './element.ts'
import { addOnPrice } from './studio-sentences.ts'

function packageCard(offered: Package, currency: Currency, isOpen: boolean): HTMLElement {
  const card = element('li', 'package')
  card.dataset['package'] = offered.id
  const frame = document.createElement(isOpen ? 'a' : 'div')
  if (frame instanceof HTMLAnchorElement) frame.href = routes.bookPackage(offered.id)
  const picture = document.createElement('img')
  picture.srcset = `${offered.cover}-800.webp 800w, ${offered.cover}-1600.webp 1600w`
  picture.sizes = '(min-width: 62rem) 28rem, 100vw'
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
  frame.append(picture, words)
  card.append(frame)
  return card
}

/** Replaces a list's items; whoever has the keyboard in one of them keeps it there. */
function refill(list: HTMLElement, items: HTMLElement[]): void {
  const held = document.activeElement?.closest<HTMLElement>('[data-package]')?.dataset['package']
  list.replaceChildren(...items)
  list.removeAttribute('aria-busy')
  if (held) list.querySelector<HTMLElement>(`[data-package="${held}"] a`)?.focus()
}

/** Shows the packages that can be booked, each a way into the booking while the portal is open. */
export function showPackages(list: HTMLElement, { packages, currency, portal }: Studio): void {
  const offered = packages.filter((one) => one.offered)
  dissolve(list, JSON.stringify([offered, currency, portal.open]), () =>
    refill(
      list,
      offered.length > 0
        ? offered.map((one) => packageCard(one, currency, portal.open))
        : [element('li', 'quiet', text.noPackages)],
    ),
  )
}

/** Shows what can be added; without anything the whole section goes. */
export function showAddOns(section: HTMLElement, { addOns, currency }: Studio): void {
  const offered = addOns.filter((one) => one.offered)
  const list = section.querySelector('ul')
  if (!list) return
  section.hidden = offered.length === 0
  dissolve(list, JSON.stringify([offered, currency]), () =>
    refill(
      list,
      offered.map((one) => {
        const item = element('li', 'add-on')
        item.append(
          element('h3', '', one.name),
          element('p', 'price', addOnPrice(one, currency)),
          element('p', 'story', one.story),
        )
        return item
      }),
    ),
  )
}
