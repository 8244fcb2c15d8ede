import { Component, type ReactNode } from 'react'
import { useRouteError } from 'react-router'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/states.tsx'

const again = (
  <Button kind="quiet" onClick={() => location.reload()}>
    {text.common.reload}
  </Button>
)

/** A screen that broke, or whose chunk did not arrive; the shell around it goes on. */
export function RouteFault() {
  const error = useRouteError()
  console.error(error)
  return (
    <main className="mx-auto max-w-xl pt-24">
      <Failed action={again} />
    </main>
  )
}

/** Keeps a fault inside one panel. */
export class PanelBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Failed action={again} /> : this.props.children
  }
}
