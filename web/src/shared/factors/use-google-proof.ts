import { Failure } from '@portal/model/failure'
import { useEffect, useState } from 'react'
import { call } from '#firebase/call.ts'
import type { GoogleProof } from '#firebase/prove-google.ts'

/** Somebody who closed Google's window, or opened another one. */
const givenUp = ['auth/popup-closed-by-user', 'auth/cancelled-popup-request', 'auth/user-cancelled']

/** Proves by Google that it is still its person; answers whether it came about. */
async function proveBy(google: GoogleProof): Promise<boolean> {
  const token = await google.ask().catch((error: unknown) => {
    if (givenUp.includes(String((error as { code?: unknown }).code))) return null
    throw new Failure('proof-refused')
  })
  if (token !== null) await call('proveAgain', { by: 'google', token })
  return token !== null
}

/** Has Google ready to be asked; null until it is. */
export function useGoogleProof(): (() => Promise<boolean>) | null {
  const [google, setGoogle] = useState<GoogleProof | null>(null)
  useEffect(() => {
    const ready = import('#firebase/prove-google.ts')
      .then(({ readyGoogle }) => readyGoogle())
      // Without a connection; the other ways may be there.
      .catch(() => null)
    void ready.then(setGoogle)
    return () => void ready.then((found) => found?.end())
  }, [])
  return google && (() => proveBy(google))
}
