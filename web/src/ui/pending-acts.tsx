import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { text } from '#text/text.ts'
import { refusalOf, refusalSentence } from './refusal.ts'
import { showToast } from './toast-list.ts'

/** How long (ms) an act that writes to people can be taken back before it happens. */
export const undoTime = 6_000

/** An act that somebody has confirmed and that has not happened yet. */
interface PendingAct {
  /** What it is about: the same thing is not asked for twice at once. */
  key: string
  /** What is about to happen, "Credit note of €50.00". */
  words: string
  /** Said when it was taken back. */
  undone: string
  /** Does it, and returns what is said afterwards. */
  act: () => Promise<string>
  until: number
}

const usePending = create<{ acts: readonly PendingAct[] }>()(() => ({ acts: [] }))
const timers = new Map<string, ReturnType<typeof setTimeout>>()
/** Those that are on their way to the server. */
const running = new Set<Promise<void>>()

/** Takes an act off the list; null when it has begun already, or was taken back. */
function take(key: string): PendingAct | null {
  const found = usePending.getState().acts.find((one) => one.key === key) ?? null
  clearTimeout(timers.get(key))
  timers.delete(key)
  usePending.setState(({ acts }) => ({ acts: acts.filter((one) => one.key !== key) }))
  if (timers.size === 0) removeEventListener('beforeunload', onLeaving)
  return found
}

async function happen({ words, act }: PendingAct): Promise<void> {
  try {
    showToast(await act())
  } catch (error) {
    const why = refusalSentence(refusalOf(error, navigator.onLine), error)
    showToast(text.common.pending.failed(words, why), { stays: true })
  }
}

function begin(key: string): void {
  const found = take(key)
  if (!found) return
  const run = happen(found).finally(() => running.delete(run))
  running.add(run)
}

/** Leaving is no undoing: what was confirmed happens, and the browser asks to wait for it. */
function onLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault()
  void settlePendingActs()
}

/** Does at once whatever waits, as before signing out; ends when the server has answered. */
export async function settlePendingActs(): Promise<void> {
  for (const { key } of usePending.getState().acts) begin(key)
  await Promise.all(running)
}

/**
 * Does something that writes to people after a few seconds in which it can be taken back, with a
 * count-down that says so. Whoever leaves the page meanwhile has it done at once. `key` says what it
 * is about; while that is pending it is not begun again.
 */
export function actUnlessUndone(pending: Omit<PendingAct, 'until'>): void {
  const { key } = pending
  if (timers.has(key)) return
  if (timers.size === 0) addEventListener('beforeunload', onLeaving)
  const until = Date.now() + undoTime
  usePending.setState(({ acts }) => ({ acts: [...acts, { ...pending, until }] }))
  timers.set(
    key,
    setTimeout(() => begin(key), undoTime),
  )
}

/** Whether an act is pending, so that its button does not ask for it once more. */
export const useIsPending = (key: string): boolean =>
  usePending(({ acts }) => acts.some((one) => one.key === key))

/** What is about to happen, each with the seconds that are left and its Undo; among the toasts. */
export const PendingActs = () =>
  usePending(({ acts }) => acts).map((pending) => <OnePending key={pending.key} of={pending} />)

const secondsTo = (until: number): number => Math.max(0, Math.ceil((until - Date.now()) / 1_000))

function OnePending({ of: { key, words, undone, until } }: { of: PendingAct }) {
  const [left, setLeft] = useState(() => secondsTo(until))
  useEffect(() => {
    const clock = setInterval(() => setLeft(secondsTo(until)), 250)
    return () => clearInterval(clock)
  }, [until])
  return (
    <div className="border-gold/60 bg-raised pointer-events-auto flex max-w-md animate-[rise_320ms_var(--ease-film)] items-center gap-2 rounded-md border py-1 pr-1 pl-4 shadow-2xl">
      <p className="text-sm">
        {words}{' '}
        <span aria-hidden className="text-dim tabular">
          {text.common.pending.left(left)}
        </span>
      </p>
      <button
        type="button"
        className="min-h-11 shrink-0 px-3 text-sm font-semibold whitespace-nowrap underline underline-offset-4"
        onClick={() => {
          if (take(key)) showToast(undone)
        }}
      >
        {text.common.pending.undo}
      </button>
    </div>
  )
}
