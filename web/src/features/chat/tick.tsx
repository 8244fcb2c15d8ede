import { type Tick as State } from '@portal/model/chat'
import { Check, CheckCheck, Clock } from 'lucide-react'
import { text } from '#text/text.ts'

const faces = {
  sending: <Clock aria-hidden size={13} />,
  sent: <Check aria-hidden size={15} />,
  delivered: <CheckCheck aria-hidden size={15} />,
  read: <CheckCheck aria-hidden size={15} className="text-gold" />,
} satisfies Record<State, React.ReactNode>

/** How far a message has come; gold once it was read. */
export const Tick = ({ state }: { state: State }) => (
  <span role="img" aria-label={text.chat.tick[state]} className="text-dim inline-flex">
    {faces[state]}
  </span>
)
