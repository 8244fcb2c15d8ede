import { Copy } from 'lucide-react'
import { useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { withDraft } from './carried-draft.ts'

/** Says why Google cannot be used here, and how to get out of the app's own browser. */
export function InAppNotice({ app }: { app: string }) {
  const [copied, setCopied] = useState(false)
  const { inApp } = text.signIn
  const [address] = useState(() => withDraft(location.href))
  return (
    <div className="border-hairline bg-surface/90 grid gap-4 rounded-lg border p-5">
      <h2 className="font-display text-xl">{inApp.title(app)}</h2>
      <p className="text-dim">{inApp.body}</p>
      <TextField label={inApp.address} value={address} onChange={() => undefined} readOnly />
      <Button
        kind="gold"
        icon={<Copy aria-hidden size={16} />}
        onClick={() =>
          void navigator.clipboard
            .writeText(address)
            .then(() => setCopied(true))
            // Some of these browsers forbid it; the address above can still be selected.
            .catch(() => setCopied(false))
        }
      >
        {inApp.copy}
      </Button>
      <p role="status" className="text-dim text-sm">
        {copied && inApp.copied}
      </p>
    </div>
  )
}
