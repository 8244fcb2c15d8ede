import { aDelivery } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

fiveStates('/desk/clients/:person', {
  at: '/desk/clients/ann',
  empty: text.clients.page.gone,
  shows: text.clients.page.wholeLog,
})

test('what was sent to a client stands on the page with what became of it', async () => {
  signIn('les', 'admin')
  const failed = aDelivery({ to: 'ann', kind: 'invoice-sent', channel: 'mail', state: 'dead' })
  const ofAnother = aDelivery({ to: 'bo', kind: 'gallery-published', state: 'sent' })
  store(
    ...everything,
    stored(doc.letter('failed'), failed),
    stored(doc.letter('of-another'), ofAnother),
  )
  const page = within(await drawScreen('/desk/clients/:person', '/desk/clients/ann'))
  const { channel, state } = text.clients.page.notices
  expect(await page.findByText(`${channel.mail} · ${state.dead}`)).toBeDefined()
  expect(page.getByText(text.settings.notices.kinds['invoice-sent'])).toBeDefined()
  expect(page.queryByText(text.settings.notices.kinds['gallery-published'])).toBeNull()
})
