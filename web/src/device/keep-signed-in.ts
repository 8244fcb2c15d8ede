import { local } from './storage.ts'

/**
 * Whether whoever signs in here stays signed in without activity: they do where nobody has said
 * otherwise. It is of the browser, so that one that many people use stays as it was told.
 */
export const isKeptSignedIn = (): boolean => local.read('keep-signed-in') !== 'no'

/** Says so for every sign-in to come. */
export function keepSignedIn(keep: boolean): void {
  if (keep) local.remove('keep-signed-in')
  else local.write('keep-signed-in', 'no')
}

/** What a sign-in says of it: nothing where it stays, which servers from before take as well. */
export const notKept = (): { keep?: false } => (isKeptSignedIn() ? {} : { keep: false })
