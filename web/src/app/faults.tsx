import { Component, type ReactNode, useEffect, useState } from 'react'
import { useRouteError } from 'react-router'
import { text } from '#text/text.ts'
import { start } from '#text/en/start.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/states.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { type FaultKind, faultKind } from './fault-kind.ts'
import { hasNewProgram, loadAnew } from './new-version.ts'

const words: Record<FaultKind, { title: string; body: string }> = {
  ours: text.common.failed,
  offline: text.common.failedOffline,
  'new version': text.common.newVersion,
  'old browser': start.old,
}

const world = () => ({
  // As the guard of the page asks (`guard.html`).
  isOld: !('toWellFormed' in String.prototype),
  isOnline: navigator.onLine,
  hasNewProgram,
})

/** Says what a fault is and what to do; a new version is taken without asking. */
function Fault({ error }: { error: unknown }) {
  const [kind, setKind] = useState<FaultKind | null>(null)
  useEffect(() => {
    let isOver = false
    const find = async () => {
      const found = await faultKind(error, world())
      if (found === 'new version' && (await loadAnew())) return
      if (!isOver) setKind(found)
    }
    void find()
    return () => {
      isOver = true
    }
  }, [error])
  if (!kind) return <Skeleton className="m-8 h-40" />
  return (
    <Failed
      {...words[kind]}
      action={
        <Button kind="quiet" onClick={() => location.reload()}>
          {text.common.reload}
        </Button>
      }
    />
  )
}

/** A screen that broke, or whose part of the program did not arrive; the shell around it goes on. */
export function RouteFault() {
  const error = useRouteError()
  useEffect(() => console.error(error), [error])
  return (
    <main className="mx-auto max-w-xl pt-24">
      <Fault error={error} />
    </main>
  )
}

/** Keeps a fault inside one panel. */
export class PanelBoundary extends Component<
  { children: ReactNode },
  { fault: { error: unknown } | null }
> {
  override state = { fault: null as { error: unknown } | null }

  static getDerivedStateFromError(error: unknown) {
    return { fault: { error } }
  }

  override render() {
    return this.state.fault ? <Fault error={this.state.fault.error} /> : this.props.children
  }
}
