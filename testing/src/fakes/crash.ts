import { failpoints } from './memory-firestore.ts'
import { line } from './memory-stripe.ts'

/** Nothing fails on the way to Firestore and Stripe from here on. */
export function letPass(): void {
  failpoints.pass = () => Promise.resolve()
  line.pass = () => Promise.resolve()
}

/**
 * The process ends at the failpoint of that number (from 0) of Firestore or Stripe. Answers a
 * function that says whether it came that far.
 */
export function crashAt(number: number): () => boolean {
  let passed = 0
  const pass = () => {
    passed += 1
    return passed - 1 === number ? Promise.reject(new Error('crash')) : Promise.resolve()
  }
  failpoints.pass = pass
  line.pass = pass
  return () => passed > number
}
