import { shareAddress } from '@portal/model/shared-view'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'

/** A link as it is sent. */
export const linkOf = (secret: string): string => `${location.origin}${shareAddress(secret)}`

/** Copies a link, and says whether it worked. */
export async function copyLink(secret: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(linkOf(secret))
    showToast(text.shares.copied)
  } catch {
    showToast(text.shares.notCopied)
  }
}
