import { Failure } from '@portal/model/failure'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'

/** How long (ms) the file's address stays good: some browsers fetch it after the click. */
const goodMs = 60_000

function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), goodMs)
}

/** Gives the shoot as a file that calendar programs open; says so when it cannot be had. */
export function useAddToCalendar(booking: string): { busy: boolean; add: () => Promise<void> } {
  const [busy, setBusy] = useState(false)
  return {
    busy,
    async add() {
      if (!navigator.onLine) return showToast(text.dashboard.links.calendarOffline)
      setBusy(true)
      try {
        const { ics } = await call('shootCalendar', { booking })
        download('shoot.ics', new Blob([ics], { type: 'text/calendar;charset=utf-8' }))
      } catch (error) {
        showToast((error instanceof Failure ? error : new Failure('internal')).message)
      } finally {
        setBusy(false)
      }
    },
  }
}
