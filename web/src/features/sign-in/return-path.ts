import type { Role } from '@portal/model/person'
import { ReturnPath } from '@portal/model/sign-in-link'

/** Where to go on to after signing in: the path asked for when it is one of ours, else home. */
export function returnPath(search: URLSearchParams, role: Role): string {
  const asked = ReturnPath.safeParse(search.get('to')).data
  const home = role === 'admin' ? '/desk' : '/portal'
  if (!asked || asked.startsWith('/sign-in')) return home
  // Nobody is sent to the other side's rooms.
  const foreign = role === 'admin' ? '/portal' : '/desk'
  return asked === foreign || asked.startsWith(`${foreign}/`) ? home : asked
}
