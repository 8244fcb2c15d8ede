import { instance } from './actors.ts'

/** Where the Storage emulator keeps the project's files. */
export const storage = `http://127.0.0.1:${instance.ports.storage}/v0/b/${instance.project}.appspot.com/o`

/** Uploads as the SDK does, as whoever has the token; returns the status and what was answered. */
export async function upload(
  token: string,
  path: string,
  bytes: Buffer,
  metadata: object = { contentType: 'image/jpeg' },
): Promise<{ status: number; downloadTokens?: string }> {
  const authorization = `Firebase ${token}`
  const start = await fetch(`${storage}?name=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: {
      authorization,
      'content-type': 'application/json',
      'x-goog-upload-protocol': 'resumable',
      'x-goog-upload-command': 'start',
    },
    body: JSON.stringify(metadata),
  })
  const url = start.headers.get('x-goog-upload-url') ?? ''
  const end = await fetch(url, {
    method: 'POST',
    headers: {
      authorization,
      'x-goog-upload-command': 'upload, finalize',
      'x-goog-upload-offset': '0',
    },
    body: new Uint8Array(bytes),
  })
  const body = (await end.json()) as { downloadTokens?: string }
  return { status: end.status, ...body }
}
