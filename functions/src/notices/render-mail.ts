import type { NoticeWords } from '@portal/model/notice-edit'
import type { Studio } from '@portal/model/studio'

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/**
 * A mail in the look of the portal with its plain-text twin. Tables and inline styles, because
 * that is what mail clients understand; the body is light so that light clients do not invert it.
 */
export function renderMail(
  { title, body, button }: NoticeWords,
  url: string,
  studio: Pick<Studio, 'name' | 'accent'> | null,
): { html: string; text: string } {
  const serif = `Didot,'Bodoni MT','Playfair Display',Georgia,serif`
  const accent = studio?.accent ?? '#c89b3c'
  const sans = `-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title></head>
<body style="margin:0;background:#f3efe6">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="560" cellpadding="0" cellspacing="0" style="max-width:560px;width:100%;background:#ffffff">
<tr><td style="background:#0a0a0a;padding:44px 36px;border-bottom:2px solid ${accent}">
<p style="margin:0 0 14px;font:12px ${sans};letter-spacing:.22em;text-transform:uppercase;color:#a8a295">${escape(studio?.name ?? '')}</p>
<h1 style="margin:0;font:400 30px/1.2 ${serif};color:#f3efe6">${escape(title)}</h1>
</td></tr>
<tr><td style="padding:36px">
<p style="margin:0 0 28px;font:16px/1.6 ${sans};color:#23211d">${escape(body)}</p>
<a href="${escape(url)}" style="display:inline-block;background:${accent};color:#0a0a0a;padding:14px 26px;font:600 16px ${sans};text-decoration:none">${escape(button)}</a>
</td></tr>
</table></td></tr></table>
</body></html>`
  return { html, text: `${title}\n\n${body}\n\n${button}: ${url}\n` }
}
