import { readFileSync } from 'node:fs'
import { createRequire, flushCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import type * as Esbuild from 'esbuild'
import { firestore } from '../../../functions/src/platform/firestore.ts'
import { deliverNotice } from '../../../functions/src/notices/deliver-notice.ts'
import { stillTrue } from '../../../functions/src/registry/notices.ts'

/**
 * A worker of its own process that delivers deliveries one after another.
 * Before and after each transaction it says where it is and stops until it is told to go on; what
 * is between the first transaction of a delivery and the second is the sending.
 */
export interface WorkerOrder {
  deliveries: string[]
  /** ms since 1970: what the worker takes for the time. */
  now: number
}

export interface WorkerStep {
  delivery: string
  at: 'before' | 'after'
  /** Counted from 1 for each delivery. */
  transaction: number
}

function compiled(file: string): string {
  const { transformSync } = require('esbuild') as typeof Esbuild
  return transformSync(readFileSync(file, 'utf8'), { loader: 'tsx', jsx: 'automatic' }).code
}

const require = createRequire(import.meta.url)

// The mail's template is JSX, which Node does not read by itself.
registerHooks({
  load: (url, context, next) =>
    url.endsWith('.tsx')
      ? {
          format: 'module',
          shortCircuit: true,
          source: compiled(fileURLToPath(url)),
        }
      : next(url, context),
})

let delivery = ''
let transactions = 0

async function reach(step: WorkerStep): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('message', () => resolve())
    process.send?.(step)
  })
}

const run = firestore.runTransaction.bind(firestore)
firestore.runTransaction = async (work, options) => {
  const transaction = (transactions += 1)
  await reach({ delivery, at: 'before', transaction })
  const result = await run(work, options)
  await reach({ delivery, at: 'after', transaction })
  return result
}

process.once('message', ({ deliveries, now }: WorkerOrder) => {
  void (async () => {
    for (const one of deliveries) {
      delivery = one
      transactions = 0
      await deliverNotice(one, stillTrue, new Date(now))
    }
    process.disconnect()
  })()
})
// Whoever is killed does not get to write down what it compiled.
flushCompileCache()
process.send?.('ready')
