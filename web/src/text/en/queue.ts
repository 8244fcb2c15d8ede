/** English, queue. */
export const queue = {}
