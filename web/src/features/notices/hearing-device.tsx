import { useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Switch } from '#ui/field.tsx'
import { Panel } from '#ui/panel.tsx'
import { showToast } from '#ui/toast.tsx'
import { usePush } from './use-push.ts'

const words = text.notices.hearing.device

/** Whether notices reach the browser that this is read in, and what to do when they cannot. */
export function DevicePanel({ person }: { person: string }) {
  const { state, isOn, turn } = usePush(person)
  const [isBusy, setBusy] = useState(false)
  const set = async (on: boolean) => {
    setBusy(true)
    try {
      await turn(on)
    } catch {
      showToast(words.failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Panel title={words.title}>
      {state === 'granted' ? (
        <Switch
          label={words.on}
          hint={words.onHint}
          checked={isOn}
          disabled={isBusy}
          onChange={(on) => void set(on)}
        />
      ) : state === 'ask' ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button kind="quiet" busy={isBusy} onClick={() => void set(true)}>
            {words.ask}
          </Button>
          <p className="text-dim text-sm">{words.askHint}</p>
        </div>
      ) : (
        <p className="text-dim max-w-prose">
          {
            {
              denied: words.denied,
              'install-first': words.installFirst,
              unsupported: words.unsupported,
            }[state]
          }
        </p>
      )}
    </Panel>
  )
}
