import { ExternalLink } from 'lucide-react'
import { hostOf } from './reference-link.ts'
import { text } from '#text/text.ts'

/** A link as words; nothing is fetched, and the page it leads to learns nothing. */
export function LinkFace({ url }: { url: string }) {
  const host = hostOf(url)
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="bg-raised hover:bg-surface flex aspect-[4/5] flex-col justify-end gap-2 p-4 transition-colors"
    >
      <ExternalLink aria-hidden size={18} className="text-dim" />
      <bdi className="font-display line-clamp-3 text-xl leading-tight">{host}</bdi>
      <span className="sr-only">{text.references.link.newTab}</span>
      <bdi className="text-dim line-clamp-2 text-xs">{url}</bdi>
    </a>
  )
}
