import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../platform/folders.ts'
import type { AskIdentityToolkit } from './sign-in-settings.ts'

const load = createRequire(join(root, 'node_modules/firebase-tools/package.json'))

interface Account {
  user: { email: string }
  tokens: object
}

/** The parts of the Firebase CLI that sign its own requests, of the version that is pinned. */
const { requireAuth } = load('./lib/requireAuth.js') as {
  requireAuth: (options: object) => Promise<unknown>
}
const { getProjectDefaultAccount, setActiveAccount } = load('./lib/auth.js') as {
  getProjectDefaultAccount: (folder: string) => Account | undefined
  setActiveAccount: (options: object, account: Account) => void
}
const { Client } = load('./lib/apiv2.js') as {
  Client: new (options: { urlPrefix: string }) => {
    request(options: object): Promise<{ body: unknown }>
  }
}

/**
 * The Identity Toolkit API of a project, as whoever deploys: by `firebase login`, or by the
 * credentials of the environment. Fails when there are neither.
 */
export async function identityToolkit(project: string): Promise<AskIdentityToolkit> {
  const options = { project, projectRoot: root }
  const account = getProjectDefaultAccount(root)
  if (account) setActiveAccount(options, account)
  await requireAuth(options)
  const client = new Client({ urlPrefix: 'https://identitytoolkit.googleapis.com' })
  return async (method, path, body) => {
    const [name = '', query = ''] = path.split('?')
    const answer = await client.request({
      method,
      path: `/admin/v2/projects/${project}/${name}`,
      queryParams: Object.fromEntries(new URLSearchParams(query)),
      headers: { 'x-goog-user-project': project },
      ...(body ? { body } : {}),
    })
    return answer.body
  }
}
