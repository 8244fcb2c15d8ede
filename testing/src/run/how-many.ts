/**
 * How many of something a test makes: all of them in `npm run test:deep`, in the everyday run as many
 * as find what has been found so far.
 */
export const howMany = (deep: number, everyday: number): number =>
  process.env['PORTAL_DEEP'] ? deep : everyday
