import { randomUUID } from 'node:crypto'
import { feedAddress } from '@portal/model/calendar-feed'
import { aBooking, aStudio } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import type { Response } from 'express'
import type { Request } from 'firebase-functions/https'
import { expect, test, vi } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import { transaction } from '#platform/firestore'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { renewCalendarFeed, shootCalendar } from './calendar-calls.ts'
import { serveCalendar } from './serve-calendar.ts'

withStudio(aStudio())

/** What a calendar program gets from an address. */
async function fetched(
  path: string,
  address: string = randomUUID(),
): Promise<{ status: number; body: string }> {
  const answer = { status: 200, body: '' }
  const response = {
    set: () => response,
    type: () => response,
    status: (status: number) => {
      answer.status = status
      return response
    },
    send: (body: string) => {
      answer.body = body
      return response
    },
    end: () => response,
  }
  const headers = { 'x-forwarded-for': address }
  const request = { path, headers, socket: {} } as unknown as Request
  await serveCalendar(request, response as unknown as Response)
  return answer
}

async function approved(date: string): Promise<string> {
  const id = `booking-${randomUUID()}`
  await transaction(async (tx) => {
    tx.write(doc.booking(id), aBooking({ date, status: 'approved' }))
  })
  return id
}

test('the feed has each approved shoot on its day; renewed, the old address is dead', async () => {
  const id = await approved('2027-03-28')
  const { key: old } = (await renewCalendarFeed({}, les)) as { key: string }
  const { status, body } = await fetched(feedAddress(old))
  expect(status).toBe(200)
  expect(body).toContain('DTSTART;VALUE=DATE:20270328')
  expect(body).toContain(`UID:${id}@portal`)
  const { key } = (await renewCalendarFeed({}, les)) as { key: string }
  expect((await fetched(feedAddress(old))).status).toBe(404)
  expect((await fetched(feedAddress(key))).status).toBe(200)
})

test.each(['/calendar/', '/calendar/x.ics', `/calendar/${'a'.repeat(43)}.ics`])(
  'the guessed address %s finds nothing',
  async (path) => {
    expect((await fetched(path)).status).toBe(404)
  },
)

test('a network that guesses is soon told to wait, and Les’s calendar is read all the same', async () => {
  vi.stubEnv('PEOPLE_PER_NETWORK', '1')
  const { key } = (await renewCalendarFeed({}, les)) as { key: string }
  const statuses: number[] = []
  for (let guess = 0; guess < 70; guess += 1)
    statuses.push((await fetched(`/calendar/${guess}.ics`, '198.51.100.66')).status)
  vi.unstubAllEnvs()
  expect(statuses).toContain(429)
  expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(60)
  expect((await fetched(feedAddress(key), '198.51.100.67')).status).toBe(200)
})

test.each(['America/Los_Angeles', 'Pacific/Auckland'])(
  'a shoot is on its day also where the server stands in %s',
  async (zone) => {
    vi.stubEnv('TZ', zone)
    const id = await approved('2027-03-14')
    const { ics } = (await shootCalendar({ booking: id }, les)) as { ics: string }
    vi.unstubAllEnvs()
    expect(ics).toContain('DTSTART;VALUE=DATE:20270314')
  },
)

test('a client gets the own shoot and no other', async () => {
  const id = await approved('2027-03-13')
  const mine = (await shootCalendar({ booking: id }, anActor('ann', 'client'))) as { ics: string }
  expect(mine.ics).toContain('SUMMARY:The Wedding · Les')
  const foreign = shootCalendar({ booking: id }, anActor('bo', 'client'))
  await expect(foreign).rejects.toMatchObject({ code: 'not-found' })
})
