/** English, money. */
export const money = {}
