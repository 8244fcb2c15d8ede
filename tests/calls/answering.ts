import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The functions that answer requests, as the deployed code declares them. */
export const answering = (
  await readFile(join(import.meta.dirname, '../../functions/src/index.ts'), 'utf8')
)
  .matchAll(/^export const (\w+) = (?:guarded|defineHttp|onRequest|onCall)\(/gm)
  .map(([, name = '']) => name)
  .toArray()
