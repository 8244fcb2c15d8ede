import { aStudio } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { text } from '#text/text.ts'

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
