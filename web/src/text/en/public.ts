/** English, public. */
export const publicSite = {}
