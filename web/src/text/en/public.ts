/** English, public. */
export const public = {}
