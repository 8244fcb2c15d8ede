import { session } from '#device/storage.ts'

const key = 'share'

/** The pass of a link that this tab has opened before: a reload is no view, and asks no password. */
export function keptPass(secret: string): string | undefined {
  try {
    const kept = JSON.parse(session.read(key) ?? 'null') as {
      secret?: unknown
      pass?: unknown
    } | null
    return kept?.secret === secret && typeof kept.pass === 'string' ? kept.pass : undefined
  } catch {
    return undefined
  }
}

/** Keeps a pass for this tab alone, in place of any other. */
export function keepPass(secret: string, pass: string): void {
  session.write(key, JSON.stringify({ secret, pass }))
}
