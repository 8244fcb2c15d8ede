import { X } from 'lucide-react'
import { useEffect } from 'react'
import { text } from '#text/text.ts'
import { IconButton } from './icon-button.tsx'
import { PendingActs } from './pending-acts.tsx'
import { dropToast, type Toast, useToasts } from './toast-list.ts'

export { showToast } from './toast-list.ts'

/** How long (ms) a toast stays; longer when it can be acted on. */
const stay = { plain: 5_000, acting: 9_000 }

/** Where toasts appear; once, in the shell. */
export function Toasts() {
  const { toasts } = useToasts()
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-3 bottom-20 z-[70] grid justify-items-center gap-2 md:bottom-6 short:top-1 short:bottom-auto"
    >
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
      <PendingActs />
    </div>
  )
}

function OneToast({ toast }: { toast: Toast }) {
  useEffect(() => {
    if (toast.stays) return undefined
    const timer = setTimeout(() => dropToast(toast.id), toast.action ? stay.acting : stay.plain)
    return () => clearTimeout(timer)
  }, [toast])
  return (
    <div className="border-hairline bg-raised pointer-events-auto flex max-w-md animate-[rise_320ms_var(--ease-film)] items-center gap-2 rounded-md border py-1 pr-1 pl-4 shadow-2xl">
      <p className="text-sm">{toast.words}</p>
      {[toast.action, toast.other].map(
        (one) =>
          one && (
            <button
              key={one.label}
              type="button"
              className="min-h-11 shrink-0 px-3 text-sm whitespace-nowrap font-semibold underline underline-offset-4"
              onClick={() => {
                one.run()
                dropToast(toast.id)
              }}
            >
              {one.label}
            </button>
          ),
      )}
      <IconButton
        label={text.common.close}
        icon={<X aria-hidden size={16} />}
        onClick={() => dropToast(toast.id)}
      />
    </div>
  )
}
