import { Failure } from '@portal/model/failure'
import { create } from 'zustand'

/** Whether somebody is asked to prove that it is still them; `settle` says whether they did. */
interface Asking {
  settle: ((isProved: boolean) => void) | null
}

export const useAsking = create<Asking>()(() => ({ settle: null }))

let asked: Promise<boolean> | null = null

/**
 * Asks whoever is here to prove that it is still them, and answers whether they did. All that ask at
 * the same time wait for one answer.
 */
export function askForProof(): Promise<boolean> {
  asked ??= new Promise<boolean>((resolve) => {
    const settle = (isProved: boolean) => {
      asked = null
      useAsking.setState({ settle: null })
      resolve(isProved)
    }
    useAsking.setState({ settle })
  })
  return asked
}

/** Does something and, where that asks for a proof, once more when it was given. */
export async function provedIfAsked<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  try {
    return await send()
  } catch (error) {
    const isAsked = error instanceof Failure && error.code === 'prove-again'
    if (!isAsked || !(await askForProof())) throw error
    return send()
  }
}
