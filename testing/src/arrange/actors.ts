import type { Actor } from '../../../functions/src/platform/call.ts'

/** Somebody signed in, with an address that is theirs. */
export const anActor = (
  person: string,
  role: 'client' | 'admin',
  changes: Partial<Actor> = {},
): Actor & { person: string } => ({
  role,
  email: `${person}@example.com`,
  verified: true,
  name: person,
  session: 'here',
  get provedAt() {
    return new Date()
  },
  hasSecondFactor: false,
  isOver: false,
  signedInAt: null,
  agent: '',
  ip: '',
  ...changes,
  person,
})

/** Who is signed out. */
export const nobody: Actor = {
  person: null,
  role: null,
  email: null,
  verified: false,
  name: null,
  session: null,
  provedAt: null,
  hasSecondFactor: false,
  isOver: false,
  signedInAt: null,
  agent: '',
  ip: '',
}

/** Les at his desk. */
export const les = anActor('les', 'admin', { name: 'Les' })
