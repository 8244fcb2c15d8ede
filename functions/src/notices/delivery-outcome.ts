/** What came of sending a delivery. */
export type DeliveryOutcome =
  | { state: 'sent'; receipt: string }
  /** There is nobody to send it to; `fault` when that is not the person's own choice. */
  | { state: 'dropped'; fault: string | null }
