/** English, what a notice says when the push could not be read. It is loaded alone, by the worker. */
export const worker = {
  title: 'Something new',
  body: 'There is something new for you in the portal.',
} as const
