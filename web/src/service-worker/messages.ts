/** The worker asks a page for its path; the answer comes through the port. */
export const askWhere = 'where'

/** A page asks the worker that waits to take over from the one before it. */
export const takeOver = 'take over'

/** The worker asks a page to show what was tapped. */
export interface OpenPath {
  open: string
}

/** The path a message asks for; null for every other message. Always one of this site. */
export function askedPath(message: unknown): string | null {
  const open = (message as Partial<OpenPath> | null)?.open
  return typeof open === 'string' && /^\/(?!\/)/.test(open) ? open : null
}
