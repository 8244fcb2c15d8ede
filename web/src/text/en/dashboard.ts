/** English, dashboard. */
export const dashboard = {}
