import type { NoticeWords } from '@portal/model/notice-kinds/notice-kind'
import type { Studio } from '@portal/model/studio'
import type { MailFrame } from './mail-template.tsx'

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
