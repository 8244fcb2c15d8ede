import { noticeKinds } from './notice-kinds.ts'

/** English, the page that a mail's "stop these mails" leads to. It is loaded alone. */
export const unsubscribing = {
  done: 'These mails have stopped',
  stopped: (kind: keyof typeof noticeKinds | undefined) =>
    kind
      ? `You get no more mails about this: ${noticeKinds[kind]}. Everything else still reaches you.`
      : 'You get no more mails of this kind. Everything else still reaches you.',
  notValid:
    'This link is not whole, so nothing was switched off. Open it from the mail once more, or change it in your portal.',
  failed: 'The studio could not be reached, so nothing was switched off yet. Please try again.',
} as const

/** The kind in an answer; undefined for one that is not known here. */
export const knownKind = (kind: unknown): keyof typeof noticeKinds | undefined =>
  typeof kind === 'string' && Object.hasOwn(noticeKinds, kind)
    ? (kind as keyof typeof noticeKinds)
    : undefined
