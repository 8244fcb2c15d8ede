import { noticeKinds } from './notice-kinds.ts'

/** English, the page that a mail's "stop these e-mails" leads to. It is loaded alone. */
export const unsubscribing = {
  done: 'These e-mails have stopped',
  stopped: (kind: keyof typeof noticeKinds | undefined) =>
    kind
      ? `You will get no more e-mails about this: ${noticeKinds[kind]}. Everything else still reaches you.`
      : 'You will get no more e-mails of this kind. Everything else still reaches you.',
  notValid:
    'This link is incomplete, so nothing was switched off. Open it from the e-mail again, or change your notifications in the portal.',
  failed: 'The studio could not be reached, so nothing was switched off yet. Please try again.',
} as const

/** The kind in an answer; undefined for one that is not known here. */
export const knownKind = (kind: unknown): keyof typeof noticeKinds | undefined =>
  typeof kind === 'string' && Object.hasOwn(noticeKinds, kind)
    ? (kind as keyof typeof noticeKinds)
    : undefined
