import type { DueRule } from '@portal/model/invoicing/due'
import type { TaxMode } from '@portal/model/invoicing/tax'

/** English, when what is invoiced is due and how it is taxed. */
export const terms = {
  deposit: 'Deposit',
  rest: 'The rest',
  part: (number: number) => `Part ${number} of the rest`,
  share: 'Share (%)',
  days: 'Days',
  side: 'Before or after',
  sideOf: (part: string) => `${part}: before or after`,
  before: 'before',
  after: 'after',
  from: 'Counted from',
  fromOf: (part: string) => `${part}: counted from`,
  anchors: {
    issue: 'the invoice',
    booking: 'the booking',
    shoot: 'the shoot',
  } satisfies Record<DueRule['from'], string>,
  add: 'Add a part',
  remove: (part: string) => `Remove: ${part}`,
  notWhole: (percent: number) => `The parts come to ${percent} %. Together they must make 100 %.`,
  taxModes: {
    none: 'No tax',
    inclusive: 'Included in the prices',
    exclusive: 'On top of the prices',
  } satisfies Record<TaxMode, string>,
} as const
