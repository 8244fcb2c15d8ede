import { aPerson } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { calls } from '@portal/testing/web/call'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { setLine, store, stored } from '@portal/testing/web/world'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.account

fiveStates('/portal/account', { empty: words.missing, shows: 'ann@example.com' })

describe('what a client says of themselves', () => {
  const ann = stored(doc.person('ann'), aPerson({ phone: '+32 470', address: null }))
  const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label)
  const type = async (label: string, value: string) =>
    fireEvent.change(await field(label), { target: { value } })
  const save = () => fireEvent.click(screen.getByRole('button', { name: words.save }))

  beforeEach(() => {
    signIn('ann', 'client')
    store(ann)
  })

  test('is saved as it stands, what is left empty as nothing', async () => {
    calls.answers.saveProfile = () => Promise.resolve({ saved: true })
    await drawScreen('/portal/account')
    expect((await field(words.phone)).value).toBe('+32 470')
    await type(words.calledAs, 'Ann')
    await type(words.phone, '')
    save()
    await waitFor(() =>
      expect(calls.made).toEqual([
        {
          name: 'saveProfile',
          input: { name: 'Ann Maes', calledAs: 'Ann', phone: null, address: null },
        },
      ]),
    )
    // What was typed has become what is stored.
    await waitFor(() => expect(screen.queryByText(words.discard)).toBeNull())
  })

  test('asks for nothing while a name is missing or a number is none', async () => {
    await drawScreen('/portal/account')
    await type(words.name, ' ')
    await type(words.phone, 'call me')
    save()
    expect(await screen.findByText(words.nameMissing)).toBeDefined()
    expect(screen.getByText(words.phoneWrong)).toBeDefined()
    expect(calls.made).toEqual([])
  })

  test('is kept on the device until it is saved, also without a connection', async () => {
    const page = await drawScreen('/portal/account')
    await type(words.address, 'Naamsestraat 1')
    page.remove()
    setLine('offline')
    await drawScreen('/portal/account')
    expect((await field(words.address)).value).toBe('Naamsestraat 1')
    expect(screen.getByText(words.offline)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: words.discard }))
    expect((await field(words.address)).value).toBe('')
  })
})
