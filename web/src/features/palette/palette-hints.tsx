import { keys } from './shortcut-keys.ts'
import { text } from '#text/text.ts'

/** The keys of the palette, for those who look down. */
export function PaletteHints({ hasChat, hasBack }: { hasChat: boolean; hasBack: boolean }) {
  const words = text.palette
  const hints = [
    [words.keys.choose, words.hints.choose],
    ...(hasChat ? [[keys.chat, words.hints.chat]] : []),
    [words.keys.escape, hasBack ? words.hints.back : words.hints.close],
  ]
  return (
    <p
      aria-hidden
      className="border-hairline text-dim hidden gap-5 border-t px-4 py-2.5 text-xs md:flex short:hidden"
    >
      {hints.map(([key, does]) => (
        <span key={key}>
          <kbd className="text-light mr-1.5 font-sans">{key}</kbd>
          {does}
        </span>
      ))}
    </p>
  )
}
