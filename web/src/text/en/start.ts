import { oldestBrowsers } from '../../../browsers.ts'

const { chrome, edge, firefox, safari, ios } = oldestBrowsers

/** English, what a page says that does not start. The build writes it into each page. */
export const start = {
  old: {
    title: 'This browser is too old for the portal',
    body: `It needs Chrome ${chrome}, Edge ${edge}, Firefox ${firefox} or Safari ${safari} or newer; on an iPhone or iPad, iOS ${ios} or newer. Update your browser, or open this address in another one.`,
  },
  broken: {
    title: 'The portal did not start',
    body: 'Check your connection and try again. If that does not help, try another browser. Nothing was lost.',
  },
  again: 'Try again',
} as const
