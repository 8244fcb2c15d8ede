import type { MediaPass } from '@portal/model/media'
import { type MediaKind, readMediaAddress } from '@portal/model/media-address'
import type { Finding, MediaOwner, MediaSource } from '../media-access/found-media.ts'

/**
 * Returns what is at an address for whoever has a pass, as the domains say that own it. A new one
 * remembers nothing but what the memory does.
 */
export function mediaFinder(
  owner: MediaOwner<MediaKind>,
  source: MediaSource,
): (address: string, pass: MediaPass) => Promise<Finding> {
  const finders = owner(source)
  return async (address, pass) => {
    const read = readMediaAddress(address)
    return read && finders[read.kind](read.gaps, pass)
  }
}
