import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { TextField } from '#ui/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'

/** A password that can be looked at while it is typed. */
export function PasswordField({
  words,
  ...props
}: Omit<ComponentProps<typeof TextField>, 'type' | 'label'> & {
  words: { label: string; show: string; hide: string }
}) {
  const [isShown, setShown] = useState(false)
  return (
    <div className="relative">
      <TextField
        {...props}
        label={words.label}
        type={isShown ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={128}
        className="pr-12"
      />
      <IconButton
        label={isShown ? words.hide : words.show}
        icon={isShown ? <EyeOff aria-hidden size={18} /> : <Eye aria-hidden size={18} />}
        onClick={() => setShown(!isShown)}
        // Beside the box, which stands below its label of one line.
        className="absolute top-6.5 right-0.5"
      />
    </div>
  )
}
