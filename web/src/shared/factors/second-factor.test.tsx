import { aSession, someFactors, someSessions } from '@portal/model/examples'
import { Failure, failures } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { text } from '#text/text.ts'
import { AppPanel } from './app-panel.tsx'
import { SecondFactorPage } from './second-factor-page.tsx'

const { app, code, desk, withheld } = text.factors
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const done = () => Promise.resolve({})
const noon = new Date('2026-11-21T12:00:00Z')
const factors = (codesLeft: number | null) =>
  stored(
    doc.factors('les'),
    someFactors({ passkeys: {}, totp: codesLeft === null ? null : { since: noon, codesLeft } }),
  )
const started = {
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  address: 'otpauth://totp/Les?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  codes: ['AAAA-BBBB-CCCC-DDDD', 'EEEE-FFFF-GGGG-HHHH'],
}

beforeEach(() => signIn('les', 'admin'))

describe('an authenticator app', () => {
  test('is set up by its QR code, its recovery codes and a first code', async () => {
    store(factors(null))
    calls.answers.startTotp = () => Promise.resolve(started)
    calls.answers.confirmTotp = done
    render(<AppPanel person="les" />)
    await press(app.setUp)
    expect(await screen.findByRole('img', { name: app.qr })).toBeDefined()
    expect(screen.getByText('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')).toBeDefined()
    const field = screen.getByLabelText(app.confirm)
    await userEvent.type(field, '123')
    await press(app.finish)
    expect(screen.getByText(code.missing)).toBeDefined()
    await userEvent.type(field, ' 456')
    await press(app.finish)
    expect(screen.getByText(app.notSaved)).toBeDefined()
    await userEvent.click(screen.getByRole('switch', { name: app.saved }))
    await userEvent.type(field, '123456')
    await press(app.finish)
    expect(calls.made).toEqual([
      { name: 'startTotp', input: {} },
      { name: 'confirmTotp', input: { code: '123456', saved: true } },
    ])
  })

  test('says how many recovery codes are left, gives new ones and is removed', async () => {
    store(factors(1))
    calls.answers.renewRecoveryCodes = () => Promise.resolve({ codes: started.codes })
    calls.answers.stopTotp = () => Promise.reject(new Failure('last-factor'))
    render(<AppPanel person="les" />)
    expect(screen.getByText(app.left(1))).toBeDefined()
    await press(app.newCodes)
    expect(await screen.findByText('AAAA-BBBB-CCCC-DDDD')).toBeDefined()
    await press(text.common.close)
    await press(app.remove)
    await press(app.removeAction)
    expect(await screen.findByText(failures['last-factor'])).toBeDefined()
  })
})

describe('what stands in the desk’s place', () => {
  const sessions = (role: 'client' | 'admin') =>
    stored(doc.sessions('les'), someSessions({ live: { here: aSession({ role }) } }))

  test('asks for the factor, and says when a code is wrong', async () => {
    store(factors(9))
    calls.answers.proveAgain = () => Promise.reject(new Failure('code-wrong'))
    render(<SecondFactorPage person="les" />)
    await userEvent.type(await screen.findByLabelText(code.label), 'aaaabbbbccccdddd')
    await press(code.use)
    expect(calls.made).toEqual([
      { name: 'proveAgain', input: { by: 'code', code: 'AAAA-BBBB-CCCC-DDDD' } },
    ])
    expect(await screen.findByText(failures['code-wrong'])).toBeDefined()
  })

  test('has one made by whoever has none', async () => {
    store(factors(null))
    calls.answers.startTotp = () => Promise.resolve(started)
    render(<SecondFactorPage person="les" />)
    expect(screen.getByText(withheld.enrol)).toBeDefined()
    await press(app.setUp)
    expect(await screen.findByRole('img', { name: app.qr })).toBeDefined()
  })

  test('stands there as long as the role is withheld', async () => {
    const { WithheldDesk } = await import('../../app/withheld-desk.tsx')
    store(sessions('client'), factors(9))
    const drawn = render(<WithheldDesk>The desk</WithheldDesk>)
    expect(await screen.findByText(withheld.title)).toBeDefined()
    expect(screen.queryByText('The desk')).toBeNull()
    drawn.unmount()
    store(sessions('admin'), factors(9))
    render(<WithheldDesk>The desk</WithheldDesk>)
    expect(screen.getByText('The desk')).toBeDefined()
  })
})

describe('what Les asks of all at the desk', () => {
  beforeEach(async () => {
    vi.stubGlobal('PublicKeyCredential', () => undefined)
    store(...everything)
    await drawScreen('/desk/settings/:section?', '/desk/settings/security')
    await screen.findByLabelText(desk.idle)
    return () => vi.unstubAllGlobals()
  })

  test('holds as soon as it is chosen', async () => {
    calls.answers.updateSecurity = done
    await userEvent.selectOptions(screen.getByLabelText(desk.idle), '60')
    await userEvent.click(screen.getByRole('switch', { name: new RegExp(`^${desk.ask}`) }))
    expect(calls.made.map(({ input }) => input)).toEqual([
      { idleMinutes: 60, secondFactor: false },
      { idleMinutes: 30, secondFactor: true },
    ])
  })

  test('says why a second factor cannot be asked for yet', async () => {
    calls.answers.updateSecurity = () => Promise.reject(new Failure('factor-missing'))
    await userEvent.click(screen.getByRole('switch', { name: new RegExp(`^${desk.ask}`) }))
    expect(await screen.findByText(failures['factor-missing'])).toBeDefined()
  })
})
