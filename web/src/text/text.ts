import { booking } from './en/booking.ts'
import { chat } from './en/chat.ts'
import { common } from './en/common.ts'
import { dashboard } from './en/dashboard.ts'
import { money } from './en/money.ts'
import { notices } from './en/notices.ts'
import { proofs } from './en/proofs.ts'
import { queue } from './en/queue.ts'
import { signIn } from './en/sign-in.ts'

/** Every word people read, by feature. The public page has its own (`en/public.ts`): it must stay light. */
export const text = { booking, chat, common, dashboard, money, notices, proofs, queue, signIn }
