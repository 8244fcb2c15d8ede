/** A value as Firestore's REST API writes it ("REST Resource: Value"). */
interface RestValue {
  stringValue?: string
  integerValue?: string
  doubleValue?: number
  booleanValue?: boolean
  nullValue?: null
  timestampValue?: string
  arrayValue?: { values?: RestValue[] }
  mapValue?: { fields?: Record<string, RestValue> }
}

/** Plain JSON from a REST value; timestamps become dates. */
export function plain(value: RestValue): unknown {
  if (value.stringValue !== undefined) return value.stringValue
  if (value.integerValue !== undefined) return Number(value.integerValue)
  if (value.doubleValue !== undefined) return value.doubleValue
  if (value.booleanValue !== undefined) return value.booleanValue
  if (value.timestampValue !== undefined) return new Date(value.timestampValue)
  if (value.arrayValue) return (value.arrayValue.values ?? []).map(plain)
  if (value.mapValue) return plainFields(value.mapValue.fields ?? {})
  return null
}

const plainFields = (fields: Record<string, RestValue>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)]))

/** Reads public documents without the SDK; null for those that do not exist. */
export async function readDocuments(
  at: { origin: string; project: string },
  paths: readonly string[],
): Promise<Map<string, Record<string, unknown> | null>> {
  const root = `projects/${at.project}/databases/(default)/documents`
  const answer = await fetch(`${at.origin}/v1/${root}:batchGet`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documents: paths.map((path) => `${root}/${path}`) }),
  })
  if (!answer.ok) throw new Error(`Firestore answered ${answer.status}`)
  const rows = (await answer.json()) as {
    found?: { name: string; fields?: Record<string, RestValue> }
    missing?: string
  }[]
  return new Map(
    rows.map(({ found, missing = '' }) => [
      (found?.name ?? missing).slice(root.length + 1),
      found ? plainFields(found.fields ?? {}) : null,
    ]),
  )
}
