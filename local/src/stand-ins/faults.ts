/** What goes wrong with the next requests. */
export interface Fault {
  /** Answers with this status instead. */
  status?: number
  /** Answers late, by ms. */
  delayMs?: number
  /** Does what was asked, and cuts the line instead of answering. */
  cut?: boolean
  /** Webhooks: how often each is delivered. */
  repeat?: number
  /** How many requests it hits. */
  times: number
}

/** The fault a test has set, counted down. */
export class Faults {
  #fault: Fault | null = null

  set(fault: Partial<Fault>): void {
    this.#fault = { times: 1, ...fault }
  }

  clear(): void {
    this.#fault = null
  }

  /** The fault for one request, if there is one left. */
  next(): Fault | null {
    const fault = this.#fault
    if (!fault || fault.times <= 0) return null
    fault.times -= 1
    return fault
  }
}
