/** English, booking. */
export const booking = {}
