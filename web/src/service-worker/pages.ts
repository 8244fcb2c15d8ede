/** Whether app.html is the page at this path; the rewrite in firebase.json says the same. */
export const isAppPage = (path: string): boolean =>
  /^\/(sign-in|book|portal|desk|invitation)(\/|$)/.test(path)

/** Whether somebody who is signed in is at home there; other pages are left as they are. */
export const isPortalPage = (path: string): boolean => /^\/(portal|desk)(\/|$)/.test(path)
