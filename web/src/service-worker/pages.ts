import { isWithin, routes } from '@portal/model/routes'

const portalPages = [routes.portal.home(), routes.desk.home()]
const appPages = [...portalPages, routes.signIn(), routes.book(), routes.invitation()]

/** Whether app.html is the page at this path; the rewrite in firebase.json says the same. */
export const isAppPage = (path: string): boolean => appPages.some((page) => isWithin(page, path))

/** Whether somebody who is signed in is at home there; other pages are left as they are. */
export const isPortalPage = (path: string): boolean =>
  portalPages.some((page) => isWithin(page, path))
