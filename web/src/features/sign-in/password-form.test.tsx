import { failures, Failure } from '@portal/model/failure'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.password
const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label)
const type = async (label: string, value: string) =>
  fireEvent.change(await field(label), { target: { value } })
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

describe('signing in with a password', () => {
  const open = async () => {
    await drawScreen('/sign-in')
    await type(text.signIn.mail, 'Ann@Example.com')
    await press(text.signIn.byPassword)
  }

  test('takes along the address that was typed, and asks for what is missing', async () => {
    await open()
    await press(words.signIn)
    expect(await screen.findByText(words.missing)).toBeDefined()
    expect((await field(text.signIn.mail)).value).toBe('Ann@Example.com')
    expect(calls.made).toEqual([])
    expect((await field(words.current.label)).autocomplete).toBe('current-password')
    expect((await field(text.signIn.mail)).autocomplete).toBe('username')
  })

  test('says what a wrong one is, and leads to a link by which one is set', async () => {
    calls.answers.signInWithPassword = () => Promise.reject(new Failure('wrong-password'))
    await open()
    await type(words.current.label, ' drie honden ')
    await press(words.signIn)
    expect(await screen.findByText(failures['wrong-password'])).toBeDefined()
    expect(calls.made).toMatchObject([
      { input: { email: 'ann@example.com', password: ' drie honden ' } },
    ])
    const way = screen.getByRole<HTMLAnchorElement>('link', { name: words.forgotten })
    expect(way.getAttribute('href')).toBe('/sign-in/password')
    await press(words.byLink)
    expect((await field(text.signIn.mail)).value).toBe('Ann@Example.com')
  })

  test('shows the password to who wants to see it', async () => {
    await open()
    expect((await field(words.current.label)).type).toBe('password')
    await press(words.current.show)
    expect((await field(words.current.label)).type).toBe('text')
  })
})

describe('a link that sets a password', () => {
  test('is asked for, with the same answer for every address', async () => {
    calls.answers.requestPasswordLink = () => Promise.resolve({})
    await drawScreen('/sign-in/password')
    await type(text.signIn.mail, 'ann')
    await press(words.ask)
    expect(await screen.findByText(text.signIn.badAddress)).toBeDefined()
    await type(text.signIn.mail, 'ann@example.com')
    await press(words.ask)
    expect(await screen.findByText(words.askedBody('ann@example.com'))).toBeDefined()
  })

  const page = `/sign-in/password?secret=${'x'.repeat(43)}`
  const met = (rule: string) =>
    screen.getByText(rule, { exact: false }).textContent?.endsWith(`, ${words.met}`)

  test('says as one types what the password still needs', async () => {
    await drawScreen('/sign-in/password', page)
    await type(words.address, 'ann@example.com')
    await type(words.fresh.label, 'ann@example')
    expect(met(words.rule['too-short'])).toBe(false)
    expect(met(words.rule['own-words'])).toBe(false)
    await press(words.choose)
    expect(await screen.findByText(words.notYet)).toBeDefined()
    expect(calls.made).toEqual([])
    await type(words.fresh.label, 'drie honden aan zee')
    expect(met(words.rule['too-short'])).toBe(true)
    expect(met(words.rule['own-words'])).toBe(true)
    expect((await field(words.fresh.label)).autocomplete).toBe('new-password')
  })

  test('that has been used leads to a new one', async () => {
    calls.answers.redeemPasswordLink = () => Promise.reject(new Failure('link-not-valid'))
    await drawScreen('/sign-in/password', page)
    await type(words.address, 'ann@example.com')
    await type(words.fresh.label, 'drie honden aan zee')
    await press(words.choose)
    const again = await screen.findByRole<HTMLAnchorElement>('link', { name: words.askAgain })
    expect(again.getAttribute('href')).toBe('/sign-in/password')
    await waitFor(() => expect(calls.made).toMatchObject([{ input: { email: 'ann@example.com' } }]))
  })
})
