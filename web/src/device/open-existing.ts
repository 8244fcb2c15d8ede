/** Settles when a request or a transaction does. */
export const done = (request: IDBRequest | IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = () => resolve()
    if ('oncomplete' in request) request.addEventListener('complete', end)
    else request.addEventListener('success', end)
    request.addEventListener('error', (event) => {
      // The browser would say it in its console once more.
      event.preventDefault()
      reject(request.error ?? new Error('refused'))
    })
    request.addEventListener('abort', () => reject(request.error ?? new Error('aborted')))
  })

/** A database as it is kept; null when there is none, which must not be made by looking. */
export async function openExisting(name: string): Promise<IDBDatabase | null> {
  const request = indexedDB.open(name)
  let isNew = false
  request.addEventListener('upgradeneeded', () => {
    isNew = true
    request.transaction?.abort()
  })
  try {
    await done(request)
  } catch (error) {
    if (isNew) return null
    throw error
  }
  return request.result
}
