import { type Conversation, type Side, tickOf } from '@portal/model/chat'
import { visibleText } from '@portal/model/words'
import { m } from 'framer-motion'
import { CircleAlert } from 'lucide-react'
import { text } from '#text/text.ts'
import { Attached } from '#ui/files/attached.tsx'
import { Linked } from '#ui/links.tsx'
import { pushIn } from '#ui/motion.ts'
import { Card } from './card.tsx'
import type { Shown } from './group-messages.ts'
import { type MessageActs, MessageMenu } from './message-menu.tsx'
import { lineOf, Quote } from './quote.tsx'
import { Tick } from './tick.tsx'

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** As wide as the picture in it (`faces` of `attached.tsx`), which its words are set below. */
const withPicture = 'max-w-[min(82%,16.75rem)]'

/** One message of dark glass; one's own has a soft edge of gold that blooms when it is sent. */
export function Bubble(props: {
  conversation: string
  message: Shown
  side: Side
  marks: Pick<Conversation, 'readAt' | 'deliveredAt'>
  fresh: boolean
  /** The other side's name. */
  name: string
  /** Somebody else of the reader's own side, or one of several on the other; null needs no name. */
  speaker: string | null
  /** Whether a search or a quote points at it. */
  pointed: boolean
  acts: MessageActs
  onOpenQuote: (id: string) => void
}) {
  const { id, value, pending, waiting, first, last } = props.message
  const own = value.side === props.side
  const said = [value.reactions.client, value.reactions.studio].filter(
    (one) => one !== null && !value.deleted,
  )
  const hasPicture = value.attachments.some(({ size }) => size !== null)
  const corners = own
    ? `${first ? '' : 'rounded-tr-md'} ${last ? 'rounded-br-xs' : 'rounded-br-md'}`
    : `${first ? '' : 'rounded-tl-md'} ${last ? 'rounded-bl-xs' : 'rounded-bl-md'}`
  return (
    <m.div
      variants={pushIn}
      initial={props.fresh ? 'from' : false}
      animate="to"
      data-message={id}
      className={`group/message flex gap-1 ${own ? 'flex-row-reverse' : ''} ${first ? 'pt-3' : 'pt-0.5'} ${said.length > 0 ? 'pb-3.5' : ''}`}
    >
      <div
        className={`relative rounded-2xl px-3.5 py-2 ${hasPicture ? withPicture : 'max-w-[82%] md:max-w-[34rem]'} ${corners} ${props.pointed ? 'outline-light/70 outline-1' : ''} ${
          own
            ? 'bg-[linear-gradient(165deg,#26211a,#1b1814)] shadow-[0_0_0_1px_rgb(200_155_60/0.28),0_0_18px_-6px_rgb(200_155_60/0.45)]'
            : 'bg-raised shadow-[0_0_0_1px_rgb(255_255_255/0.05)]'
        }`}
      >
        {first &&
          (props.speaker ? (
            <span className="text-dim mb-0.5 block text-xs font-medium">{props.speaker}</span>
          ) : (
            <span className="sr-only">{own ? text.chat.yourself : props.name}: </span>
          ))}
        {value.replyTo && !value.deleted && (
          <Quote
            conversation={props.conversation}
            id={value.replyTo}
            side={props.side}
            name={props.name}
            onOpen={() => props.onOpenQuote(value.replyTo ?? '')}
          />
        )}
        {value.attachments.length > 0 && (
          <div className="-mx-2 mb-1 grid gap-1">
            {value.attachments.map((attachment) => (
              <Attached
                key={attachment.id}
                of={{ conversation: props.conversation }}
                attachment={attachment}
                face="large"
                isWaiting={waiting !== null}
              />
            ))}
          </div>
        )}
        {value.card && (
          <div className="-mx-2 mb-1">
            <Card card={value.card} side={props.side} />
          </div>
        )}
        <p className="leading-snug break-words whitespace-pre-wrap">
          {value.deleted ? (
            <em className="text-dim">{text.chat.content['taken-back']}</em>
          ) : (
            <span data-words>
              <Linked text={visibleText(value.text)} />
            </span>
          )}
          <span className="text-dim tabular float-right mt-1.5 ml-3 inline-flex items-center gap-1 text-[0.7rem]">
            {value.editedAt && !value.deleted && <span>{text.chat.edited}</span>}
            <time dateTime={value.at.toISOString()}>{time.format(value.at)}</time>
            {own &&
              (waiting?.refused ? (
                <span className="text-bad inline-flex items-center gap-1">
                  <CircleAlert aria-hidden size={13} />
                  {text.chat.failed}
                </span>
              ) : (
                <Tick state={tickOf(value, pending, props.marks)} />
              ))}
          </span>
        </p>
        {said.length > 0 && (
          <p
            role="img"
            aria-label={text.chat.reactions(said.join(' '))}
            className={`bg-raised border-hairline absolute -bottom-3.5 rounded-full border px-1.5 text-sm leading-6 ${own ? 'left-2' : 'right-2'}`}
          >
            {said.join(' ')}
          </p>
        )}
      </div>
      {!value.deleted && (
        <MessageMenu acts={props.acts} mine={value.reactions[props.side]} words={lineOf(value)} />
      )}
    </m.div>
  )
}
