import { type Actor, nobody } from '../../../functions/src/platform/actor.ts'

export { nobody }

/** Somebody signed in, with an address that is theirs. */
export const anActor = (
  person: string,
  role: 'client' | 'admin',
  changes: Partial<Actor> = {},
): Actor & { person: string } => ({
  ...nobody,
  role,
  email: `${person}@example.com`,
  verified: true,
  name: person,
  session: 'here',
  get provedAt() {
    return new Date()
  },
  ...changes,
  person,
})

/** Les at his desk. */
export const les = anActor('les', 'admin', { name: 'Les' })
