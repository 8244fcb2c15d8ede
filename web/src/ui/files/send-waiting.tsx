import { useEffect } from 'react'
import { useSession } from '#firebase/auth.ts'
import { useViewing } from '#firebase/viewing.ts'

/** Wherever somebody is in the app, what was written and has not left goes out. Shows nothing. */
export function SendWaiting() {
  const session = useSession()
  const isViewing = useViewing(({ client }) => client !== null)
  const person = session.state === 'signed-in' && !isViewing ? session.person : null
  useEffect(() => {
    if (!person) return
    let stop: (() => void) | undefined
    let isOver = false
    void import('./outgoing.ts').then(({ resumeOutgoing }) => {
      if (!isOver) stop = resumeOutgoing(person)
    })
    return () => {
      isOver = true
      stop?.()
    }
  }, [person])
  return null
}
