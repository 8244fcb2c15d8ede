import { aPerson } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { clientEntry } from '@portal/model/search-entries'
import { store, stored } from '@portal/testing/web/world'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { ChooseClient } from './choose-client.tsx'

function Choice() {
  const [client, setClient] = useState('')
  return <ChooseClient label="For" nobody="Nobody" value={client} onChange={setClient} />
}

test('one of hundreds is chosen by a few letters, and stays chosen when the search is over', async () => {
  store(
    ...Array.from({ length: 300 }, (_, at) => {
      const person = aPerson({ name: at === 299 ? 'Zoë Last' : `Client ${at}` })
      const entry = clientEntry(`c${at}`, person)
      if (!entry) throw new Error('no client')
      return stored(doc.searchEntry('client', `c${at}`), entry)
    }),
    stored(doc.person('c299'), aPerson({ name: 'Zoë Last' })),
  )
  render(<Choice />)
  const names = () => screen.getAllByRole('option').map(({ textContent }) => textContent)
  expect(names().some((name) => name?.includes('Zoë'))).toBe(false)
  const search = screen.getByLabelText(text.common.findClient)
  await userEvent.type(search, 'zoe')
  const option = await screen.findByRole('option', { name: /Zoë Last/ })
  await userEvent.selectOptions(screen.getByLabelText('For'), option)
  await userEvent.clear(search)
  const select = screen.getByLabelText<HTMLSelectElement>('For')
  expect(select.selectedOptions[0]?.textContent).toContain('Zoë Last')
})
