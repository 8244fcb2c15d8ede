import { Failure, type FailureCode } from '@portal/model/failure'
import { calls } from '@portal/testing/web/call'
import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

const words = text.members.accept
const refused = (code: FailureCode) => () => Promise.reject(new Failure(code))

fiveStates('/invitation', {
  at: '/invitation?secret=x',
  empty: words.broken,
  shows: words.action,
  // Nothing of an invitation stays on a device.
  offline: text.common.reload,
  answer: (state) => {
    if (state === 'loading') return
    calls.answers.openInvitation = {
      empty: refused('link-not-valid'),
      ready: () =>
        Promise.resolve({ from: 'Ann', role: 'family' as const, address: 'b…@example.com' }),
      denied: refused('forbidden'),
      broken: refused('internal'),
      offline: refused('internal'),
    }[state]
  },
})
