import type { NoticeKind } from '@portal/model/notice'
import type { NoticePreferences, SwitchedChannel } from '@portal/model/notice-preferences'

/** Whether a kind comes by a channel; a text message needs a number. */
export const comesBy = (
  { muted, phone }: Pick<NoticePreferences, 'muted' | 'phone'>,
  kind: NoticeKind,
  channel: SwitchedChannel,
): boolean => (channel !== 'sms' || phone !== null) && !(muted[kind] ?? []).includes(channel)

/** The same preferences with one channel of a kind switched. */
export function switched(
  preferences: NoticePreferences,
  kind: NoticeKind,
  channel: SwitchedChannel,
  on: boolean,
): NoticePreferences {
  const { [kind]: before = [], ...others } = preferences.muted
  const after = before.filter((one) => one !== channel)
  if (!on) after.push(channel)
  return { ...preferences, muted: after.length > 0 ? { ...others, [kind]: after } : others }
}
