import { Copy } from 'lucide-react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { copyLink, linkOf } from './copy-link.ts'

const words = text.shares

/** A new link, to be sent on. */
export const MadeLink = (props: { secret: string; hasPassword: boolean; onBack: () => void }) => (
  <div className="grid gap-5">
    <p className="text-dim">
      {words.made} {props.hasPassword && words.madePassword}
    </p>
    <TextField
      label={words.link}
      readOnly
      value={linkOf(props.secret)}
      onChange={() => undefined}
      onFocus={(event) => event.target.select()}
    />
    <div className="flex flex-wrap justify-end gap-3">
      <Button kind="quiet" onClick={props.onBack}>
        {words.back}
      </Button>
      <Button
        kind="gold"
        icon={<Copy aria-hidden size={16} />}
        onClick={() => void copyLink(props.secret)}
      >
        {words.copy}
      </Button>
    </div>
  </div>
)
