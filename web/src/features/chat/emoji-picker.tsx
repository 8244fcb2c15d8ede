import { Smile } from 'lucide-react'
import { Popover } from 'radix-ui'
import { text } from '#text/text.ts'

/** The ones people use; a phone has its own keyboard for all of them. */
const emoji =
  '😀 😄 😂 🤣 😊 😍 🥰 😘 😎 🤔 😅 😇 🙃 😉 😢 😭 😮 😴 🤩 🥳 😬 🤗 🙈 👍 👎 👏 🙌 🙏 💪 👌 ✌️ 🤝 ❤️ 🧡 💛 💚 💙 💜 🖤 🤍 💔 ✨ 🌟 ⭐ 🔥 🎉 🎂 🥂 🍾 💐 🌹 🌸 🌅 🌊 ⛰️ 🌧️ ☀️ 🌙 📷 🎥 🎬 🎞️ 💍 👰 🤵 👗 ⏰ 📍 ✅ ❌'.split(
    ' ',
  )

/** A small board of emoji beside the words, where there is no keyboard that has them. */
export function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={text.chat.emoji}
        className="text-dim hover:text-light grid size-11 shrink-0 place-items-center rounded-full pointer-coarse:hidden"
      >
        <Smile aria-hidden size={20} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="end"
          aria-label={text.chat.emoji}
          className="border-hairline bg-surface z-50 grid max-h-[min(18rem,var(--radix-popover-content-available-height))] grid-cols-7 overflow-y-auto rounded-lg border p-1 shadow-2xl"
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {emoji.map((one) => (
            <Popover.Close key={one} asChild>
              <button
                type="button"
                onClick={() => onPick(one)}
                className="hover:bg-raised grid size-11 place-items-center rounded text-xl"
              >
                {one}
              </button>
            </Popover.Close>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
