import { openedLink } from '../../../functions/src/guard/link-secret.ts'

/** The secret that the mail of a delivery says; empty where its link has none. */
export const mailedSecret = (delivery: { link: string } | undefined): string =>
  new URL(openedLink(delivery?.link ?? ''), 'https://portal.example').searchParams.get('secret') ??
  ''
