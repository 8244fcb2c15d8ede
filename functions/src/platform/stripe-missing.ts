/**
 * Whether an error of Stripe's says that something is not there any more: it was deleted there, or
 * belongs to another account. `param`: what of the request it was.
 */
export function isMissing(error: unknown, param?: string): boolean {
  const { code, param: named } = (error ?? {}) as { code?: unknown; param?: unknown }
  return code === 'resource_missing' && (param === undefined || named === param)
}
