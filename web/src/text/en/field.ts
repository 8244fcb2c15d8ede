import { counted } from './counted.ts'

/** English, what a field says of itself; alone, because a guest's page stays light. */
export const field = {
  tooLong: (over: number) => `Too long by ${counted(over, 'character')}.`,
}
