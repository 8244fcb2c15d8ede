import { aSession, someFactors, someSessions } from '@portal/model/examples'
import { Failure, failures } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { store, stored } from '@portal/testing/web/world'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { text } from '#text/text.ts'
import { DevicesPanel } from './devices-panel.tsx'
import { PasskeysPanel } from './passkeys-panel.tsx'
import { ProofDialog } from './proof-dialog.tsx'

const { devices, passkeys, proof } = text.factors
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const noon = new Date('2026-11-21T12:00:00Z')
const [passkey = ''] = Object.keys(someFactors().passkeys)
const done = () => Promise.resolve({})

beforeEach(() => {
  signIn('ann', 'client')
  vi.stubGlobal('PublicKeyCredential', () => undefined)
})
afterEach(() => void vi.unstubAllGlobals())

describe('where somebody is signed in', () => {
  const live = {
    there: aSession({ browser: 'Safari on iOS', way: 'link', seenAt: new Date() }),
    here: aSession({ browser: 'Firefox on Linux' }),
    over: aSession({ browser: 'Edge on Windows', until: noon }),
  }
  beforeEach(() => store(stored(doc.sessions('ann'), someSessions({ live }))))

  test('each browser is listed, the one at hand first, and none whose session is over', async () => {
    render(<DevicesPanel person="ann" />)
    const rows = await screen.findAllByRole('listitem')
    expect(rows.map((row) => within(row).queryByText(devices.here) !== null)).toEqual([true, false])
    expect(rows[0]?.textContent).toContain('Firefox on Linux')
    expect(rows[1]?.textContent).toContain(devices.way.link)
  })

  test('one is signed out at a press, and is gone once the server says so', async () => {
    calls.answers.endSession = done
    render(<DevicesPanel person="ann" />)
    await press(devices.endOf('Safari on iOS'))
    expect(calls.made).toEqual([{ name: 'endSession', input: { session: 'there' } }])
    const { there: _, ...left } = live
    act(() => store(stored(doc.sessions('ann'), someSessions({ live: left }))))
    expect(screen.queryByText('Safari on iOS')).toBeNull()
    expect(screen.queryByRole('button', { name: devices.endOf('Firefox on Linux') })).toBeNull()
  })

  test('all are signed out after a question, which can be left', async () => {
    render(<DevicesPanel person="ann" />)
    await press(devices.all)
    await press(text.common.cancel)
    expect(calls.made).toEqual([])
    calls.answers.endSessions = () => Promise.reject(new Failure('too-many-requests'))
    await press(devices.all)
    const asked = within(await screen.findByRole('dialog'))
    await userEvent.click(asked.getByRole('button', { name: devices.all }))
    expect(calls.made).toEqual([{ name: 'endSessions', input: {} }])
    expect(await screen.findByText(failures['too-many-requests'])).toBeDefined()
  })
})

describe('passkeys', () => {
  beforeEach(() => store(stored(doc.factors('ann'), someFactors())))

  test('one is called otherwise, and never nothing', async () => {
    calls.answers.renamePasskey = done
    render(<PasskeysPanel person="ann" />)
    await press(passkeys.rename('Firefox on Linux'))
    const field = await screen.findByLabelText(passkeys.name)
    await userEvent.clear(field)
    await press(passkeys.save)
    expect(screen.getByText(passkeys.nameMissing)).toBeDefined()
    await userEvent.type(field, 'My phone')
    await press(passkeys.save)
    expect(calls.made).toEqual([{ name: 'renamePasskey', input: { passkey, name: 'My phone' } }])
  })

  test('one is removed after a question', async () => {
    calls.answers.removePasskey = done
    render(<PasskeysPanel person="ann" />)
    await press(passkeys.remove('Firefox on Linux'))
    expect(screen.getByText(passkeys.removeBody('Firefox on Linux'))).toBeDefined()
    await press(passkeys.removeAction)
    expect(calls.made).toEqual([{ name: 'removePasskey', input: { passkey } }])
  })

  test('whoever has none is told what they are, also in a browser that knows none', async () => {
    store()
    vi.unstubAllGlobals()
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential')
    render(<PasskeysPanel person="ann" />)
    expect(await screen.findByText(passkeys.none)).toBeDefined()
    expect(screen.getByText(passkeys.unknown)).toBeDefined()
  })

  test('what the server refuses is said, and nothing looks added', async () => {
    calls.answers.startPasskey = () => Promise.reject(new Failure('too-many-passkeys'))
    render(<PasskeysPanel person="ann" />)
    await press(passkeys.add)
    expect(await screen.findByText(failures['too-many-passkeys'])).toBeDefined()
  })
})

describe('the question whether it is still them', () => {
  const sessions = (provedAt: Date) =>
    stored(doc.sessions('ann'), someSessions({ live: { here: aSession({ provedAt }) } }))
  const draw = () => {
    const onDone = vi.fn()
    render(<ProofDialog onDone={onDone} />)
    return onDone
  }

  test('offers what the person has, and can be left', async () => {
    store(sessions(noon), stored(doc.factors('ann'), someFactors()))
    const onDone = draw()
    expect(screen.getByRole('button', { name: text.factors.passkey })).toBeDefined()
    expect(screen.getByRole('button', { name: proof.google })).toBeDefined()
    await press(text.common.cancel)
    expect(onDone).toHaveBeenCalledExactlyOnceWith(false)
  })

  test('offers no passkey to whoever has none', () => {
    store(sessions(noon))
    draw()
    expect(screen.queryByRole('button', { name: text.factors.passkey })).toBeNull()
    expect(screen.getByRole('button', { name: proof.mail })).toBeDefined()
  })

  test('goes on by itself once the mailed link was opened in another window', async () => {
    store(sessions(noon))
    calls.answers.mailProof = done
    const onDone = draw()
    await press(proof.mail)
    expect(await screen.findByText(proof.mailed)).toBeDefined()
    expect(onDone).not.toHaveBeenCalled()
    act(() => store(sessions(new Date())))
    await waitFor(() => expect(onDone).toHaveBeenCalledExactlyOnceWith(true))
  })
})
