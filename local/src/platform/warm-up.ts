import type { Instance } from './instance.ts'

/**
 * Asks for something once all is up, so that nobody meets a cold portal: the emulator starts the
 * worker that answers for every function when the first is called.
 */
export async function warmUp({ project, ports }: Instance): Promise<void> {
  await fetch(`http://127.0.0.1:${ports.functions}/${project}/europe-west1/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data: { name: 'warm-up' } }),
  })
}
