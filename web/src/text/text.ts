import { analytics } from './en/analytics.ts'
import { arranging } from './en/arranging.ts'
import { booking } from './en/booking.ts'
import { calendar } from './en/calendar.ts'
import { cameraClocks } from './en/camera-clocks.ts'
import { change } from './en/change.ts'
import { chat } from './en/chat.ts'
import { choosing } from './en/choosing.ts'
import { clients } from './en/clients.ts'
import { comments } from './en/comments.ts'
import { common } from './en/common.ts'
import { dashboard } from './en/dashboard.ts'
import { delivery } from './en/delivery.ts'
import { deskChat } from './en/desk-chat.ts'
import { expiry } from './en/expiry.ts'
import { files } from './en/files.ts'
import { deskMoney } from './en/desk-money.ts'
import { leaving } from './en/leaving.ts'
import { members } from './en/members.ts'
import { money } from './en/money.ts'
import { notices } from './en/notices.ts'
import { palette } from './en/palette.ts'
import { proofs } from './en/proofs.ts'
import { queue } from './en/queue.ts'
import { references } from './en/references.ts'
import { refused } from './en/refused.ts'
import { settings } from './en/settings.ts'
import { shares } from './en/shares.ts'
import { account } from './en/account.ts'
import { signIn } from './en/sign-in.ts'
import { terms } from './en/terms.ts'
import { today } from './en/today.ts'

/** Every word people read, by feature. The public page has its own (`en/public.ts`): it must stay light. */
export const text = {
  account,
  analytics,
  arranging,
  booking,
  calendar,
  cameraClocks,
  change,
  chat,
  choosing,
  clients,
  comments,
  common,
  dashboard,
  delivery,
  deskChat,
  expiry,
  files,
  deskMoney,
  leaving,
  members,
  money,
  notices,
  palette,
  proofs,
  queue,
  references,
  refused,
  settings,
  shares,
  signIn,
  terms,
  today,
}
