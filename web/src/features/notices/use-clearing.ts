import { useEffect, useState } from 'react'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import { markRead, useUnread } from './use-unread.ts'

/** Marks everything as read, a list after the other until none is left. */
export function useClearing(person: string) {
  const { rows } = useUnread(person)
  const [isBusy, setBusy] = useState(false)
  const ids = rows.map(({ id }) => id)
  const next = ids.join(' ')
  useEffect(() => {
    if (!isBusy) return
    if (!next) return setBusy(false)
    void markRead(person, next.split(' ')).catch(() => {
      setBusy(false)
      showToast(text.notices.history.failed)
    })
  }, [person, isBusy, next])
  return { hasUnread: ids.length > 0, isBusy, start: () => setBusy(true) }
}
