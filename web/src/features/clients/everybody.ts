/** Everybody with an account, Les included, by name: one listener for the list and for the log. */
export const everybody = { orderBy: ['name', 'asc'], limit: 200 } as const
