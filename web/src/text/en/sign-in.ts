/** English, sign in. */
export const signIn = {}
