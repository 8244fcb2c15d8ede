import { aGallery } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.proofs.galleries

describe('the list of galleries', () => {
  beforeEach(async () => {
    signIn('les', 'admin')
    store(
      ...everything,
      stored(doc.gallery('of-bo'), aGallery({ clientName: 'Bo Claes', published: false })),
    )
    await drawScreen('/desk/galleries')
    await screen.findByText('Bo Claes')
  })

  test('is searched by name, and says so when nothing is found', async () => {
    const search = screen.getByRole('searchbox', { name: words.search })
    await userEvent.type(search, 'bo')
    await waitFor(() => expect(screen.queryByText('Ann Maes')).toBeNull())
    expect(screen.getByText('Bo Claes')).toBeDefined()
    await userEvent.type(search, 'zzz')
    await userEvent.click(await screen.findByRole('button', { name: words.showAll }))
    expect(await screen.findByText('Ann Maes')).toBeDefined()
  })

  test('is narrowed to a state', async () => {
    await userEvent.click(screen.getByRole('button', { name: words.states.hidden }))
    expect(screen.queryByText('Ann Maes')).toBeNull()
    expect(screen.getByText('Bo Claes')).toBeDefined()
  })
})

fiveStates('/desk/galleries', {
  empty: text.proofs.galleries.emptyTitle,
  shows: 'Ann Maes',
})
