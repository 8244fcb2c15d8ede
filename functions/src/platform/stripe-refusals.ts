/**
 * Whether an error of Stripe's says that something is not there any more: it was deleted there, or
 * belongs to another account. `param`: what of the request it was.
 */
export function isMissing(error: unknown, param?: string): boolean {
  const { code, param: named } = (error ?? {}) as { code?: unknown; param?: unknown }
  return code === 'resource_missing' && (param === undefined || named === param)
}

/**
 * Which limit an amount breaks by Stripe's word: it has least amounts of its own for currencies in
 * which none is published, by what they come to on the account.
 */
export function brokenLimit(error: unknown): 'too-little-to-charge' | 'too-much-to-charge' | null {
  const { code } = (error ?? {}) as { code?: unknown }
  if (code === 'amount_too_small') return 'too-little-to-charge'
  return code === 'amount_too_large' ? 'too-much-to-charge' : null
}
