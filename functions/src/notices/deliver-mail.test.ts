import { aDelivery, aStudio } from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import type { NoticeDelivery } from '@portal/model/notice'
import { doc } from '@portal/model/paths'
import { studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { expect, test, vi } from 'vitest'

const sent = vi.hoisted(() => vi.fn(async (_mail: { to: string; text: string }) => 'receipt'))
vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/sendgrid', () => ({ sendMail: sent }))
vi.stubEnv('SITE_URL', 'https://portal.example')
vi.stubEnv('STUDIO_MAIL', 'les@example.com')

const { deliverMail } = await import('./deliver-mail.ts')

const request = (booking: string): NoticeDelivery =>
  aDelivery({
    kind: 'booking-arrived',
    channel: 'mail',
    to: studioDesk,
    email: null,
    data: { name: booking, package: 'The Wedding', date: '2027-03-13', price: '3200.00 EUR' },
    about: { booking },
    link: `/desk/queue?booking=${booking}`,
    state: 'sent',
    receipt: 'digest-1',
  })
const digest = (to: string) =>
  aDelivery({
    kind: 'digest',
    channel: 'mail',
    to,
    email: null,
    data: {},
    about: {},
    link: '/desk',
  })
const words = { title: 'Today', body: 'What came in.', button: 'Open the portal' }
const textOf = async (delivery: NoticeDelivery) => {
  sent.mockClear()
  const mail = { words, url: 'https://portal.example/desk' }
  await deliverMail({ id: 'digest-1', delivery }, mail, {
    studio: aStudio(),
    edits: null,
    greeted: (data) => data,
  })
  return sent.mock.calls[0]?.[0].text ?? ''
}
const answers = (booking: string) =>
  ['approved', 'waitlisted'].map(
    (to) => `https://portal.example/desk/queue?booking=${booking}&answer=${to}`,
  )

studioInMemory((tx) => {
  for (const booking of ['ann', 'bo']) tx.write(doc.letter(`mail-${booking}`), request(booking))
})

test('each request of a day can be answered from the mail of the day, as from one of its own', async () => {
  const day = await textOf(digest(studioDesk))
  for (const booking of ['ann', 'bo']) {
    const own = await textOf(request(booking))
    for (const link of answers(booking)) {
      expect(day).toContain(link)
      expect(own).toContain(link)
    }
    for (const said of ['Price: €3,200.00', 'Date: 13 March 2027']) expect(own).toContain(said)
    expect(day.split('Price: €3,200.00')).toHaveLength(3)
  }
})
