import type { NoticeWords } from '@portal/model/notice-edit'
import type { Studio } from '@portal/model/studio'

/** One of several things a mail tells of. */
export interface MailEntry {
  title: string
  body: string
  url: string
}

/** What stands below the words of a mail. */
export interface MailFrame {
  /** Where one decides how one hears from the portal. */
  settings: string
  /** Where one stops mails of this kind; null for those that cannot be stopped. */
  unsubscribe: string | null
  /** What a digest gathered. */
  entries: readonly MailEntry[]
}

/** A mail in the look of the portal with its plain-text twin, both of one template. */
export async function renderMail(
  words: NoticeWords,
  url: string,
  studio: Pick<Studio, 'name' | 'accent'> | null,
  frame: MailFrame,
): Promise<{ html: string; text: string }> {
  // Loaded when the first mail is made: what sends none does not pay for React.
  const { renderTemplate } = await import('./mail-template.tsx')
  return renderTemplate({ words, url, studio, frame })
}
