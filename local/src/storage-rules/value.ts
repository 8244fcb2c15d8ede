/** What expressions are about: plain JSON, with maps as objects, and timestamps as dates. */
export type Value = string | number | boolean | null | Date | Value[] | { [key: string]: Value }

/** A value as firebase-tools writes it: `{ string_value }`, `{ map_value: { fields } }` and so on. */
export interface Wire {
  [type: string]: unknown
}

/** Reads a value of a request to the rules runtime. */
export function fromWire(wire: Wire | undefined): Value {
  if (!wire) return null
  const [first] = Object.entries(wire)
  if (!first) return null
  const [type, value] = first
  if (type === 'map_value') {
    const { fields = {} } = value as { fields?: Record<string, Wire> }
    return Object.fromEntries(Object.entries(fields).map(([key, of]) => [key, fromWire(of)]))
  }
  if (type === 'list_value' || type === 'set_value')
    return ((value as { values?: Wire[] }).values ?? []).map(fromWire)
  if (type === 'path_value')
    return (value as { segments: { simple: string }[] }).segments
      .map(({ simple }) => `/${simple}`)
      .join('')
  if (type === 'timestamp_value') return new Date(value as string)
  return (value ?? null) as Value
}

/**
 * Reads a value of a document as Firestore's REST API writes it ("REST Resource: Value"). Throws for
 * the types that rules have no use for here (bytes, places), rather than let one be compared.
 */
export function fromFirestore(wire: Wire): Value {
  const [type, value] = Object.entries(wire)[0] ?? []
  switch (type) {
    case 'nullValue':
      return null
    case 'stringValue':
    case 'booleanValue':
    case 'referenceValue':
      return value as Value
    case 'integerValue':
    case 'doubleValue':
      return Number(value)
    case 'timestampValue':
      return new Date(value as string)
    case 'arrayValue':
      return ((value as { values?: Wire[] }).values ?? []).map(fromFirestore)
    case 'mapValue':
      return fieldsFromFirestore((value as { fields?: Record<string, Wire> }).fields)
    default:
      throw new Error(`a field of type ${String(type)} is not understood`)
  }
}

/** Reads the fields of a document, or of a map in one. */
export const fieldsFromFirestore = (fields: Record<string, Wire> = {}): { [key: string]: Value } =>
  Object.fromEntries(Object.entries(fields).map(([key, of]) => [key, fromFirestore(of)]))
