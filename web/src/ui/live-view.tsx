import type { ReactNode } from 'react'
import type { Live } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Busy } from './busy.tsx'
import { Failed } from './states.tsx'
import { Unreadable } from './unreadable.tsx'

/**
 * The three faces of what is followed live: its skeleton, a sentence, or the thing itself with a
 * line about what of it cannot be shown.
 */
export function LiveView<Value>(props: {
  of: Live<Value>
  loading: ReactNode
  children: (value: Value) => ReactNode
}) {
  if (props.of.state === 'loading') return <Busy>{props.loading}</Busy>
  if (props.of.state === 'failed')
    return props.of.reason === 'denied' ? (
      <Failed title={text.common.denied.title} body={text.common.denied.body} />
    ) : (
      <Failed />
    )
  return (
    <>
      {props.children(props.of.value)}
      <Unreadable of={props.of} />
    </>
  )
}
