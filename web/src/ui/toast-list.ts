import { create } from 'zustand'

/** Something said in passing. */
export interface Toast {
  id: number
  words: string
  action?: { label: string; run: () => void }
  /** Something else to do about it, which takes nothing back. */
  other?: { label: string; run: () => void }
  /** Whether it stays until it is put away: what was refused after its dialog is gone. */
  stays?: boolean
}

export const useToasts = create<{ toasts: Toast[] }>()(() => ({ toasts: [] }))
let last = 0

export const dropToast = (id: number) =>
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))

/** Says something in passing, with at most two things to do about it. */
export function showToast(
  words: string,
  options: Pick<Toast, 'action' | 'other' | 'stays'> = {},
): void {
  const toast = { id: (last += 1), words, ...options }
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), toast] }))
}
