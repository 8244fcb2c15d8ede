/** Every word people read, by feature. The public page has its own (`en/public.ts`): it must stay light. */
export * as text from './every.ts'
