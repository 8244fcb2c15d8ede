import { X } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { Button, type ButtonKind } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { useBackToClose } from './use-back-to-close.ts'

interface Props {
  open: boolean
  onClose: () => void
  title: string
}

/** A question or a small task over the page: from below on a phone, in the middle on a desk. */
export function Dialog({ open, onClose, title, children }: Props & { children: ReactNode }) {
  useBackToClose(open, onClose)
  return (
    <RadixDialog.Root open={open} onOpenChange={(now) => now || onClose()}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-40 bg-black/70 backdrop-blur-sm" />
        <RadixDialog.Content
          aria-describedby={undefined}
          className="border-hairline bg-surface fixed inset-x-0 bottom-0 z-50 max-h-[88dvh] animate-[rise_320ms_var(--ease-film)] overflow-y-auto rounded-t-xl border px-5 pt-4 pb-[max(1.5rem,env(safe-area-inset-bottom))] md:inset-x-auto md:top-1/2 md:bottom-auto md:left-1/2 md:w-[min(32rem,calc(100vw-2rem))] md:-translate-x-1/2 md:-translate-y-1/2 md:rounded-xl md:px-7 md:pb-7 short:max-h-[96dvh] short:pt-2 short:pb-4"
        >
          <div className="mb-4 flex short:mb-1 items-center justify-between gap-3">
            <RadixDialog.Title className="font-display text-2xl">{title}</RadixDialog.Title>
            <RadixDialog.Close asChild>
              <IconButton label={text.common.close} icon={<X aria-hidden size={18} />} />
            </RadixDialog.Close>
          </div>
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}

/** The foot of a dialog: a way out, and beside it the button of the act. */
export const DialogFoot = (props: {
  onClose: () => void
  className?: string
  children: ReactNode
}) => (
  <div className={`flex flex-wrap justify-end gap-3 ${props.className ?? ''}`}>
    <Button kind="quiet" onClick={props.onClose}>
      {text.common.cancel}
    </Button>
    {props.children}
  </div>
)

/** Asks before something is lost. */
export function Confirm({
  open,
  onClose,
  title,
  body,
  action,
  kind = 'gold',
  onConfirm,
  busy = false,
}: Props & {
  body: string
  action: string
  kind?: ButtonKind
  onConfirm: () => void
  busy?: boolean
}) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <p className="text-dim mb-6">{body}</p>
      <DialogFoot onClose={onClose}>
        <Button kind={kind} busy={busy} onClick={onConfirm}>
          {action}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
