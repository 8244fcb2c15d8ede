import type { Role } from '@portal/model/person'
import { ReturnPath } from '@portal/model/sign-in-link'
import { isWithin, routes } from '@portal/model/routes'

/** Where to go on to after signing in: the path asked for when it is one of ours, else home. */
export function returnPath(search: URLSearchParams, role: Role): string {
  const asked = ReturnPath.safeParse(search.get('to')).data
  const home = role === 'admin' ? routes.desk.home() : routes.portal.home()
  if (!asked || asked.startsWith(routes.signIn())) return home
  // Nobody is sent to the other side's rooms.
  const foreign = role === 'admin' ? routes.portal.home() : routes.desk.home()
  return isWithin(foreign, asked) ? home : asked
}
