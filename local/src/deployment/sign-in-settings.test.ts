import { expect, test } from 'vitest'
import {
  agreeOnSignIn,
  type AskIdentityToolkit,
  requireOwnAuthDomain,
  signInSettings,
  strayed,
} from './sign-in-settings.ts'

const site = 'https://les.example'

/** A project of Firebase Authentication that is set somehow, and takes what it is told. */
function project(settings: Record<string, unknown>, more: { on?: string[]; stubborn?: true } = {}) {
  const set = { ...settings }
  const asked: string[] = []
  const config = () => {
    const whole: Record<string, unknown> = { authorizedDomains: ['les.example'] }
    for (const [path, value] of Object.entries(set)) {
      const names = path.split('.')
      let at = whole
      for (const name of names.slice(0, -1)) at = (at[name] ??= {}) as Record<string, unknown>
      at[names.at(-1) ?? ''] = value
    }
    return whole
  }
  const ask: AskIdentityToolkit = async (method, path) => {
    asked.push(`${method} ${path}`)
    if (path === 'defaultSupportedIdpConfigs')
      return {
        defaultSupportedIdpConfigs: (more.on ?? ['google.com']).map((name) => ({
          name: `projects/p/defaultSupportedIdpConfigs/${name}`,
          enabled: true,
        })),
      }
    if (method === 'PATCH' && !more.stubborn)
      for (const name of path.split('=')[1]?.split(',') ?? []) set[name] = signInSettings[name]
    return config()
  }
  return { ask, asked }
}

test('a project that is set otherwise is set right, in what is otherwise alone', async () => {
  const { ask, asked } = project({ 'signIn.email.enabled': true, 'signIn.anonymous.enabled': true })
  expect(await agreeOnSignIn(ask, site)).toEqual([
    'emailPrivacyConfig.enableImprovedEmailPrivacy',
    'signIn.email.enabled',
    'signIn.anonymous.enabled',
  ])
  expect(asked.filter((one) => one.startsWith('PATCH'))).toHaveLength(1)
})

test('a project that is right is left alone', async () => {
  const { ask, asked } = project(signInSettings)
  expect(await agreeOnSignIn(ask, site)).toEqual([])
  expect(asked.join()).not.toContain('PATCH')
})

test.each(Object.keys(signInSettings))('%s is looked at', (path) => {
  const wrong = { ...signInSettings, [path]: !signInSettings[path] }
  const whole: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(wrong))
    name
      .split('.')
      .reduce<Record<string, unknown>>(
        (at, part, index, all) =>
          (index === all.length - 1
            ? Object.assign(at, { [part]: value })
            : (at[part] ??= {})) as Record<string, unknown>,
        whole,
      )
  expect(strayed(whole)).toEqual([path])
})

test('nothing is deployed to a project that does not take it, or has other ways in', async () => {
  const refused = (about: Parameters<typeof project>, at = site) =>
    expect(agreeOnSignIn(project(...about).ask, at)).rejects
  await refused([{}, { stubborn: true }]).toThrow('did not take')
  await refused([signInSettings, { on: ['google.com', 'facebook.com'] }]).toThrow('facebook.com')
  await refused([signInSettings, { on: [] }]).toThrow('Switch Google on')
  await refused([signInSettings], 'https://other.example').toThrow('other.example')
})

test('the page that a redirect comes back to is the portal’s own', () => {
  expect(requireOwnAuthDomain({ site, authDomain: 'les.example' })).toBe(site)
  expect(() => requireOwnAuthDomain({ site, authDomain: 'p.firebaseapp.com' })).toThrow(
    'les.example',
  )
  expect(() => requireOwnAuthDomain({ site: undefined, authDomain: 'x' })).toThrow('site')
})
