import { Search } from 'lucide-react'
import { type ComponentType, useEffect, useState } from 'react'
import { create } from 'zustand'
import { isShortcut, keys, spokenShortcut } from './shortcut-keys.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'

const usePalette = create<{ open: boolean }>()(() => ({ open: false }))
const close = () => usePalette.setState({ open: false })

/** Listens for the shortcut; the palette itself is fetched when it is first opened. */
export function Palette() {
  const { open } = usePalette()
  const [Panel, setPanel] = useState<ComponentType<{ onClose: () => void }> | null>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      event.preventDefault()
      usePalette.setState((now) => ({ open: !now.open }))
    }
    addEventListener('keydown', onKeyDown)
    return () => {
      removeEventListener('keydown', onKeyDown)
      close()
    }
  }, [])
  useEffect(() => {
    if (!open || Panel) return
    import('./palette-panel.tsx')
      .then(({ PalettePanel }) => setPanel(() => PalettePanel))
      .catch(() => {
        close()
        showToast(text.palette.failed)
      })
  }, [open, Panel])
  return open && Panel ? <Panel onClose={close} /> : null
}

/** The same palette for those who do not know the shortcut yet. */
export function PaletteButton() {
  const words = text.palette
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts={spokenShortcut}
      onClick={() => usePalette.setState({ open: true })}
      className="border-hairline text-dim hover:text-light bg-surface flex min-h-11 w-full items-center gap-3 rounded-sm border px-3 text-sm transition-colors"
    >
      <Search aria-hidden size={16} />
      {words.open}
      <kbd className="ml-auto font-sans text-xs">{keys.open}</kbd>
    </button>
  )
}
