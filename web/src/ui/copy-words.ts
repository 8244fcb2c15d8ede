import { text } from '#text/text.ts'
import { showToast } from './toast.tsx'

/** Copies words, and says whether it worked. */
export async function copyWords(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words)
    showToast(text.common.copied)
  } catch {
    showToast(text.common.notCopied)
  }
}
