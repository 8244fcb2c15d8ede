import type { MediaPass } from '@portal/model/media'
import { expect, test } from 'vitest'
import { openTicket, sealTicket } from './media-ticket.ts'

const key = 'k'.repeat(32)
const now = new Date('2026-11-21T12:00:00Z')
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const pass: MediaPass = {
  person: 'ann',
  role: 'client',
  session: 'here',
  expires: now.getTime() / 1_000 + 60,
}
const address = '/media/zips/g1/z1/0'

test('a ticket lets a download that broke off go on for half a day, at its one address', () => {
  const ticket = sealTicket(pass, address, key, now)
  for (const hours of [0, 1, 11.9])
    expect(openTicket(ticket, address, key, after(hours))).toMatchObject({ person: 'ann' })
  expect(openTicket(ticket, address, key, after(12))).toBeNull()
  expect(openTicket(ticket, '/media/zips/g1/z1/1', key, now)).toBeNull()
  expect(openTicket(ticket, address, 'x'.repeat(32), now)).toBeNull()
})
