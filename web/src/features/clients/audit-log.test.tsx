import { type AuditEntry, logSearchOf } from '@portal/model/audit'
import { aPerson } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { clientEntry } from '@portal/model/search-entries'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.clients.log

fiveStates('/desk/log', {
  empty: words.emptyTitle,
  shows: words.end,
})

const zoe = aPerson({ name: 'Zoë Last' })
const entryOf = (at: number, of: Pick<AuditEntry, 'event' | 'person' | 'details'>) =>
  stored(doc.auditEntry(`entry-${at}`), {
    actor: 'les',
    at: new Date(Date.UTC(2026, 0, 1, 0, at)),
    ...of,
    ...logSearchOf(of),
  })

/** More than a page of entries; the first of all of them, about Zoë, is beyond it. */
const many = [
  entryOf(0, {
    event: 'queue.moved',
    person: 'zoe',
    details: { booking: 'b-of-zoe', to: 2, reason: 'lighthouse' },
  }),
  ...Array.from({ length: 240 }, (_, at) =>
    entryOf(at + 1, { event: 'gallery.published', person: 'ann', details: {} }),
  ),
]

describe('of a log that is longer than what is read at once', () => {
  beforeEach(async () => {
    signIn('les', 'admin')
    const entry = clientEntry('zoe', zoe)
    if (!entry) throw new Error('Zoë is no client')
    const others = everything.filter(({ path }) => !path.startsWith('audit/'))
    store(
      ...others,
      ...many,
      stored(doc.person('zoe'), zoe),
      stored(doc.searchEntry('client', 'zoe'), entry),
    )
    await drawScreen('/desk/log')
    await screen.findByText(words.count(200))
  })

  test.each(['lighthouse', 'zoe last'])('“%s” is found where it is', async (typed) => {
    await userEvent.type(screen.getByRole('searchbox', { name: words.search }), typed)
    expect(await screen.findByText(words.count(1))).toBeDefined()
    expect(screen.getAllByText(/lighthouse/)).not.toHaveLength(0)
  })
})
