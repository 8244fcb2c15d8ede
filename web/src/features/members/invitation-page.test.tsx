import { Failure, failures, type FailureCode } from '@portal/model/failure'
import { routes } from '@portal/model/routes'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.members.accept
const refused = (code: FailureCode) => () => Promise.reject(new Failure(code))
const opened = () =>
  Promise.resolve({ from: 'Ann', role: 'family' as const, address: 'b…@example.com' })

describe('whoever is not signed in', () => {
  beforeEach(async () => {
    calls.answers.openInvitation = opened
    await drawScreen('/invitation', '/invitation?secret=x')
  })
  const join = async (address: string) => {
    await userEvent.type(await screen.findByLabelText(words.email), address)
    await userEvent.click(screen.getByRole('button', { name: words.action }))
  }
  const made = () => calls.made.map(({ name }) => name).filter((name) => name !== 'openInvitation')

  test('comes in by the invitation with the address it came to, and has accepted it by that', async () => {
    calls.answers.redeemInvitation = () => Promise.resolve({ customToken: 'token' })
    calls.answers.acceptInvitation = () => Promise.resolve({ client: 'ann', role: 'family' })
    await join('Bo@example.com')
    expect(calls.made.at(-1)).toEqual({
      name: 'redeemInvitation',
      input: { secret: 'x', email: 'bo@example.com' },
    })
    act(() => signIn('bo', 'client'))
    expect(await screen.findByText(`Went on to ${routes.portal.home()}`)).toBeDefined()
    expect(made()).toEqual(['redeemInvitation', 'acceptInvitation'])
  })

  test.each([
    ['no address yet', ' '],
    ['what is no address', 'bo'],
  ])('with %s is asked for one, and told nothing of another', async (_, typed) => {
    await join(typed)
    expect(await screen.findByText(words.noAddress)).toBeDefined()
    expect(screen.queryByText(words.otherAddress)).toBeNull()
    await userEvent.type(screen.getByLabelText(words.email), 'x')
    expect(screen.queryByText(words.noAddress)).toBeNull()
    expect(made()).toEqual([])
  })

  test('with another address is asked for the right one', async () => {
    calls.answers.redeemInvitation = refused('not-that-address')
    await join('eve@example.com')
    expect((await screen.findByRole('alert')).textContent).toBe(words.otherAddress)
    expect(screen.getByLabelText<HTMLInputElement>(words.email).value).toBe('eve@example.com')
    expect(made()).toEqual(['redeemInvitation'])
  })

  test('with an account of their own is led to sign in with it', async () => {
    calls.answers.redeemInvitation = refused('has-account')
    await join('bo@example.com')
    expect((await screen.findByRole('alert')).textContent).toBe(failures['has-account'])
    expect(screen.queryByRole('button', { name: words.action })).toBeNull()
    await userEvent.click(screen.getByRole('link', { name: words.signIn }))
    expect(await screen.findByText(/^Went on to \/sign-in/)).toBeDefined()
  })
})

test('whoever is signed in accepts by one click, and nothing is accepted without it', async () => {
  calls.answers.openInvitation = opened
  calls.answers.acceptInvitation = () => Promise.resolve({ client: 'ann', role: 'family' })
  signIn('bo', 'client')
  await drawScreen('/invitation', '/invitation?secret=x')
  const accept = await screen.findByRole('button', { name: words.action })
  expect(calls.made.map(({ name }) => name)).toEqual(['openInvitation'])
  await userEvent.click(accept)
  expect(calls.made.at(-1)).toEqual({ name: 'acceptInvitation', input: { secret: 'x' } })
})

fiveStates('/invitation', {
  at: '/invitation?secret=x',
  empty: words.broken,
  shows: words.action,
  // Nothing of an invitation stays on a device.
  offline: text.common.reload,
  answer: (state) => {
    if (state === 'loading') return
    calls.answers.openInvitation = {
      empty: refused('link-not-valid'),
      ready: opened,
      denied: refused('forbidden'),
      broken: refused('internal'),
      offline: refused('internal'),
    }[state]
  },
})
