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
  ip: '',
  ...changes,
  person,
})

/** Les at his desk. */
export const les = anActor('les', 'admin', { name: 'Les' })
