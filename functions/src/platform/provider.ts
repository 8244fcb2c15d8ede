/** A provider did not take what it was given; the message names no address and may be kept. */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault'
}

/** How long (ms) a provider may take; a worker's lease is longer. */
export const providerTimeoutMs = 20_000

/** Asks a provider; throws `ProviderFault` when there is no answer in time. */
export async function askProvider(
  provider: string,
  address: string,
  request: RequestInit,
): Promise<Response> {
  try {
    return await fetch(address, { ...request, signal: AbortSignal.timeout(providerTimeoutMs) })
  } catch {
    throw new ProviderFault(`${provider} did not answer`)
  }
}
