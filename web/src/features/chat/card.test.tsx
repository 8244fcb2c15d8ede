import { aBooking, aGallery, anInvoice, aPhoto } from '@portal/model/examples'
import type { Card as CardOf, Side } from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { store, stored } from '@portal/testing/web/world'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeEach, expect, test } from 'vitest'
import { Card } from './card.tsx'

// Two of each: the button leads to the one that the card is of.
beforeEach(() =>
  store(
    ...['one', 'two'].flatMap((id) => [
      stored(doc.booking(id), aBooking()),
      stored(doc.invoice(id), anInvoice({ booking: id })),
      stored(doc.gallery(id), aGallery({ booking: id })),
      stored(doc.photo(id, 'p1'), aPhoto()),
    ]),
  ),
)

const booking: CardOf = { kind: 'booking', booking: 'two' }
const invoice: CardOf = { kind: 'invoice', invoice: 'two' }
const photo: CardOf = { kind: 'photo', gallery: 'two', photo: 'p1' }

test.each<[CardOf, Side, string]>([
  [booking, 'client', '/portal?booking=two'],
  [booking, 'studio', '/desk/queue?booking=two'],
  [invoice, 'client', '/portal/invoices/two'],
  [invoice, 'studio', '/desk/invoices/two'],
  [photo, 'client', '/portal/gallery/two?photo=p1'],
  [photo, 'studio', '/desk/galleries/two?view=client&photo=p1'],
])('%j leads the %s to it', (card, side, address) => {
  render(
    <MemoryRouter>
      <Card card={card} side={side} />
    </MemoryRouter>,
  )
  expect(screen.getByRole('link').getAttribute('href')).toBe(address)
})
