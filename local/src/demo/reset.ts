import type { Instance } from '../platform/instance.ts'

/** Empties an instance: documents, accounts, queues, and what the stand-ins have received. */
export async function reset({ project, ports }: Instance): Promise<void> {
  const local = (port: number, path: string) => `http://127.0.0.1:${port}${path}`
  const answers = await Promise.all([
    fetch(
      local(ports.firestore, `/emulator/v1/projects/${project}/databases/(default)/documents`),
      { method: 'DELETE' },
    ),
    fetch(local(ports.auth, `/emulator/v1/projects/${project}/accounts`), {
      method: 'DELETE',
      headers: { authorization: 'Bearer owner' },
    }),
    fetch(local(ports.tasks, '/reset'), { method: 'POST' }),
    ...[ports.mail, ports.push, ports.sms, ports.stripe].map((port) =>
      fetch(local(port, '/api/reset'), { method: 'POST' }),
    ),
  ])
  for (const { ok, url, status } of answers)
    if (!ok) throw new Error(`could not be emptied: ${url} answered ${status}`)
}
