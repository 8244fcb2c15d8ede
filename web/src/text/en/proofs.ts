/** English, proofs. */
export const proofs = {}
