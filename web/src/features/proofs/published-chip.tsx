import { Eye, Lock } from 'lucide-react'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'

/** Whether the client can see a gallery. */
export const PublishedChip = ({ published }: { published: boolean }) =>
  published ? (
    <Chip tone="green" icon={<Eye aria-hidden size={14} />}>
      {text.proofs.published}
    </Chip>
  ) : (
    <Chip tone="quiet" icon={<Lock aria-hidden size={14} />}>
      {text.proofs.hidden}
    </Chip>
  )
