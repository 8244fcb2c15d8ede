import { workingDay } from '@portal/model/availability'
import { aStudio } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { emptyDraft } from './draft.ts'
import { finishDraft, useDraft } from './use-draft.ts'

fiveStates('/book', {
  empty: null,
  shows: text.booking.headings.package,
})

describe('while the portal is closed', () => {
  const portal = { open: false, words: 'Back on Monday.' }
  beforeEach(() => store(...everything, stored(doc.studio(), aStudio({ portal }))))

  test('nobody fills in six steps that are refused in the end', async () => {
    await drawScreen('/book')
    expect(await screen.findByText('Back on Monday.')).toBeDefined()
    expect(screen.queryByText(text.booking.headings.package)).toBeNull()
  })

  test('Les goes on working', async () => {
    signIn('les', 'admin')
    await drawScreen('/book')
    expect(await screen.findAllByText(text.booking.headings.package)).not.toHaveLength(0)
  })
})

test('what was filled in elsewhere is taken up where it leads, and nobody begins anew', async () => {
  const studio = aStudio()
  const json = JSON.stringify({
    ...emptyDraft('a-draft-of-sixteen-or-more'),
    package: studio.packages[0]?.id,
    date: workingDay(studio, 110),
    place: studio.travel.studio,
    story: 'A very old dog',
  })
  signIn('ann', 'client')
  store(
    stored(doc.studio(), studio),
    stored(doc.bookingDraft('ann'), { json, device: 'sign-in-link', at: new Date() }),
  )
  await drawScreen('/book')
  expect(await screen.findByText(text.booking.headings.review)).toBeDefined()
  expect(screen.getByText('A very old dog')).toBeDefined()
  expect(useDraft.getState().owner).toBe('ann')
  finishDraft('a-draft-of-sixteen-or-more')
})
