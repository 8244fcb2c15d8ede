import { CircleCheck, Clock, Heart, RotateCcw } from 'lucide-react'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'

const faces = {
  open: { tone: 'quiet', Icon: Heart },
  submitted: { tone: 'green', Icon: CircleCheck },
  reopened: { tone: 'amber', Icon: RotateCcw },
  over: { tone: 'red', Icon: Clock },
} as const

/** How a client's choice stands. */
export function SelectionChip({ state }: { state: keyof typeof faces }) {
  const { tone, Icon } = faces[state]
  return (
    <Chip tone={tone} icon={<Icon aria-hidden size={14} />}>
      {text.choosing.desk.state[state]}
    </Chip>
  )
}
