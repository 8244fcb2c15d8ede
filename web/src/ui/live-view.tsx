import type { ReactNode } from 'react'
import type { Live } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Busy } from './busy.tsx'
import { Empty, Failed } from './states.tsx'
import { Unreadable } from './unreadable.tsx'
import { useOnline } from './use-online.ts'

const isNothing = (value: unknown): boolean =>
  value === null ||
  (Array.isArray(value) ? value : ((value as { rows?: unknown[] }).rows ?? [value])).length === 0

/** Whether nothing is known of it: what a device has not kept may well be there. */
export const useIsNotHere = (of: Live<unknown>): boolean =>
  !useOnline() && of.state === 'ready' && of.fromCache && isNothing(of.value)

/** In place of "there is none" while that cannot be known. */
export const NotHere = () => (
  <Empty title={text.common.notHere.title} body={text.common.notHere.body} />
)

/**
 * The faces of what is followed live: its skeleton, a sentence, or the thing itself with a line about
 * what of it cannot be shown.
 */
export function LiveView<Value>(props: {
  of: Live<Value>
  loading: ReactNode
  children: (value: Value) => ReactNode
}) {
  const isNotHere = useIsNotHere(props.of)
  if (isNotHere) return <NotHere />
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
