import { Keyboard } from 'lucide-react'
import { Popover } from 'radix-ui'
import { text } from '#text/text.ts'

/** What can be done by keyboard, behind a button; not there where there is no keyboard. */
export function ShortcutHint() {
  const words = text.deskChat.keys
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={words.open}
        title={words.open}
        className="text-dim hover:text-light hidden size-11 shrink-0 place-items-center rounded-full md:pointer-fine:grid"
      >
        <Keyboard aria-hidden size={18} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={12}
          aria-label={words.open}
          className="border-hairline bg-surface z-50 w-72 rounded-lg border p-4 shadow-2xl"
        >
          <h2 className="mb-3 text-sm font-medium">{words.open}</h2>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2 text-sm">
            {words.list.map(({ keys, what }) => (
              <div key={what} className="contents">
                <dt className="flex gap-1">
                  {keys.map((key) => (
                    <kbd
                      key={key}
                      className="border-hairline bg-raised min-w-6 rounded-xs border px-1.5 text-center font-sans text-xs leading-6"
                    >
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd className="text-dim">{what}</dd>
              </div>
            ))}
          </dl>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
