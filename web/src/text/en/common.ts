/** English, common. */
export const common = {}
