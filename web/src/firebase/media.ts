import { idToken } from './auth.ts'

/** Renews the cookie that lets `<img src="/media/…">` load; called on sign-in and every 20 minutes. */
export async function openMedia(): Promise<void> {
  const token = await idToken()
  if (!token) return
  const answer = await fetch('/media/session', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  if (!answer.ok) throw new Error(`media session refused: ${answer.status}`)
}

/** Takes the cookie away again. */
export async function closeMedia(): Promise<void> {
  await fetch('/media/session', { method: 'DELETE' })
}
