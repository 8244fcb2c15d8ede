/** Where the studio is; spelt once more, because the table of paths would bring every schema along. */
export const studioAt = 'studio/public'
