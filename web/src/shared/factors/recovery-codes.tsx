import { Copy } from 'lucide-react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { copyWords } from '#ui/copy-words.ts'

/** Recovery codes, to be read off and copied; they are shown this once. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => (
  <div className="grid justify-items-start gap-3">
    <ul className="tabular grid grid-cols-1 gap-x-6 gap-y-1 sm:grid-cols-2">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
    <Button
      kind="quiet"
      icon={<Copy aria-hidden size={16} />}
      onClick={() => void copyWords(codes.join('\n'))}
    >
      {text.factors.app.copy}
    </Button>
  </div>
)
