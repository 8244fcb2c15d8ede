import { SetupFailure } from '../platform/failure.ts'

/** Asks the Identity Toolkit API, below `/admin/v2/projects/{project}/`. */
export type AskIdentityToolkit = (
  method: 'GET' | 'PATCH',
  path: string,
  body?: object,
) => Promise<unknown>

/**
 * How Firebase Authentication is set for the portal, which is that nobody has an account with an
 * address before proving it: Google is its only way in, beside what the portal's own server proves by
 * links and passwords; and an address is neither told to be known nor changed to one that is not
 * proved.
 */
export const signInSettings: Readonly<Record<string, boolean>> = {
  'emailPrivacyConfig.enableImprovedEmailPrivacy': true,
  // With it anybody signs up, and is told which addresses are known: passwords are the server's.
  'signIn.email.enabled': false,
  'signIn.anonymous.enabled': false,
  'signIn.phoneNumber.enabled': false,
  'signIn.allowDuplicateEmails': false,
  // Whoever comes with Google for the first time makes the account.
  'client.permissions.disabledUserSignup': false,
}

const valueAt = (config: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], config)

/** The settings that are otherwise; what the API leaves out is off. */
export const strayed = (config: unknown): string[] =>
  Object.entries(signInSettings)
    .filter(([path, wanted]) => (valueAt(config, path) ?? false) !== wanted)
    .map(([path]) => path)

function nested(paths: readonly string[]): object {
  const body: Record<string, unknown> = {}
  for (const path of paths) {
    const names = path.split('.')
    const last = names.pop() ?? ''
    let at = body
    for (const name of names) at = (at[name] ??= {}) as Record<string, unknown>
    at[last] = signInSettings[path]
  }
  return body
}

/** The other providers that are switched on. */
async function foreignProviders(ask: AskIdentityToolkit): Promise<string[]> {
  const { defaultSupportedIdpConfigs = [] } = (await ask('GET', 'defaultSupportedIdpConfigs')) as {
    defaultSupportedIdpConfigs?: { name: string; enabled?: boolean }[]
  }
  const on = defaultSupportedIdpConfigs.flatMap(({ name, enabled }) =>
    enabled ? [name.split('/').at(-1) ?? ''] : [],
  )
  if (!on.includes('google.com'))
    throw new SetupFailure('Switch Google on: Firebase console, Authentication, Sign-in method.')
  return on.filter((name) => name !== 'google.com')
}

/**
 * Sets Firebase Authentication as the portal needs it and reads it again. Fails with a sentence
 * that says what a person has to do, before anything is deployed.
 */
export async function agreeOnSignIn(ask: AskIdentityToolkit, site: string): Promise<string[]> {
  const config = await ask('GET', 'config')
  const changed = strayed(config)
  if (changed.length > 0)
    await ask('PATCH', `config?updateMask=${changed.join(',')}`, nested(changed))
  const left = strayed(changed.length > 0 ? await ask('GET', 'config') : config)
  if (left.length > 0)
    throw new SetupFailure(`Firebase Authentication did not take: ${left.join(', ')}.`)
  const others = await foreignProviders(ask)
  if (others.length > 0)
    throw new SetupFailure(
      `Only Google and the portal's own link prove an address. Switch off: ${others.join(', ')}.`,
    )
  const { authorizedDomains = [] } = config as { authorizedDomains?: string[] }
  const host = new URL(site).hostname
  if (!authorizedDomains.includes(host))
    throw new SetupFailure(
      `Add ${host} to Firebase console, Authentication, Settings, Authorised domains.`,
    )
  return changed
}

/**
 * Holds the web's settings against each other: a redirect to Google comes back to `authDomain`, and
 * browsers let a page read what was kept there only where it is the page's own host.
 */
export function requireOwnAuthDomain({
  site,
  authDomain,
}: {
  site: string | undefined
  authDomain: string | undefined
}): string {
  if (!site) throw new SetupFailure('web/production.json lacks "site", the address of the portal.')
  const host = new URL(site).host
  if (authDomain !== host)
    throw new SetupFailure(
      `"authDomain" in web/production.json must be ${host}, the host of "site": otherwise signing in by redirect does not come back.`,
    )
  return site
}
