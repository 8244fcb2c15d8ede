/** A piece of what somebody wrote: words, or an address that can be followed. */
export type Piece = { kind: 'words' | 'link'; text: string }

const address = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}]/g

/** Splits words at their web addresses; nothing else is ever made clickable. */
export function splitLinks(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    if (match.index > from) pieces.push({ kind: 'words', text: text.slice(from, match.index) })
    pieces.push({ kind: 'link', text: match[0] })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) })
  return pieces
}

/** What somebody wrote, with clickable, inert links: nothing is fetched, nothing is told to the site. */
export const Linked = ({ text }: { text: string }) =>
  splitLinks(text).map((piece, index) =>
    piece.kind === 'link' ? (
      <a
        key={index}
        href={piece.text}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="underline underline-offset-2"
      >
        {piece.text}
      </a>
    ) : (
      <bdi key={index}>{piece.text}</bdi>
    ),
  )
