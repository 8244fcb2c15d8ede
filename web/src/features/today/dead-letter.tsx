import { Failure } from '@portal/model/failure'
import { studioDesk } from '@portal/model/ids'
import type { NoticeDelivery } from '@portal/model/notice'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import type { Row } from './panels.ts'
import { ageWords } from './time-words.ts'

const words = text.today.stuck

/** A letter nobody got: what it was, to whom, what it died of, and the two ways on. */
export function DeadLetter({
  letter: { id, value },
  now,
}: {
  letter: Row<NoticeDelivery>
  now: Date
}) {
  const [busy, setBusy] = useState<'again' | 'drop' | null>(null)
  const [isAsking, setAsking] = useState(false)
  const name = text.settings.notices.kinds[value.kind]
  const reader = readerOf(value)

  async function settle(send: boolean): Promise<void> {
    setBusy(send ? 'again' : 'drop')
    try {
      await call('settleDeadLetter', { letter: id, send })
      setAsking(false)
      showToast(send ? words.tried : words.dropped)
    } catch (failure) {
      showToast(failure instanceof Failure ? failure.message : text.common.failed.body)
    } finally {
      setBusy(null)
    }
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <div className="min-w-0 flex-1 basis-64 text-sm">
        <p className="flex items-baseline gap-2">
          <span>
            <Link to={placeOf(value)} className="font-medium underline-offset-4 hover:underline">
              {name}
            </Link>{' '}
            <span className="text-dim">{words.letter(value.channel, reader)}</span>
          </span>
          <span className="tabular text-dim ml-auto whitespace-nowrap">
            {ageWords(value.createdAt, now)}
          </span>
        </p>
        <p className="text-bad mt-0.5">{value.fault ?? words.noFault}</p>
      </div>
      <div className="flex gap-2">
        <Button
          kind="quiet"
          busy={busy === 'again'}
          disabled={busy !== null}
          aria-label={words.againOf(name)}
          onClick={() => void settle(true)}
        >
          {words.again}
        </Button>
        <Button
          kind="plain"
          disabled={busy !== null}
          aria-label={words.dropOf(name)}
          onClick={() => setAsking(true)}
        >
          {words.drop}
        </Button>
      </div>
      <Confirm
        open={isAsking}
        onClose={() => setAsking(false)}
        title={words.dropTitle}
        body={words.dropBody(name, reader)}
        action={words.drop}
        kind="danger"
        busy={busy === 'drop'}
        onConfirm={() => void settle(false)}
      />
    </li>
  )
}

const readerOf = ({ to, email, data }: NoticeDelivery): string =>
  to === studioDesk ? words.desk : (email ?? data['name'] ?? words.client)

/** A letter to a client leads to the client, one to the desk where it leads itself. */
const placeOf = ({ to, link }: NoticeDelivery): string =>
  to === studioDesk ? link : to === null ? routes.desk.log() : routes.desk.client(to)
