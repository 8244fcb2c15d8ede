import { splitLinks } from './split-links.ts'

/** What somebody wrote, with clickable, inert links: nothing is fetched, nothing is told to the site. */
export const Linked = ({ text }: { text: string }) =>
  splitLinks(text).map((piece, index) =>
    piece.kind === 'link' ? (
      <a
        key={index}
        href={piece.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="underline underline-offset-2"
      >
        <bdi>{piece.text}</bdi>
      </a>
    ) : (
      <bdi key={index}>{piece.text}</bdi>
    ),
  )
