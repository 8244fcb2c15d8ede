import type { DraftContent } from '@portal/model/invoicing/draft'
import { TaxMode } from '@portal/model/invoicing/tax'
import type { Currency } from '@portal/model/money'
import { text } from '#text/text.ts'
import { Select, TextField } from '#ui/field.tsx'
import { MoneyField, NumberField } from '#ui/number-fields.tsx'
import { Panel } from '#ui/panel.tsx'

/** Discount, tax and deposit of a draft. */
export function DraftAmounts(props: {
  content: DraftContent
  currency: Currency
  change: (some: Partial<DraftContent>) => void
}) {
  const { content, currency, change } = props
  const { discount, tax, deposit } = content
  const words = text.deskMoney.draft
  const pair = 'grid items-start gap-3 sm:grid-cols-2'
  return (
    <Panel title={words.amounts}>
      <div className="grid gap-6">
        <div className={pair}>
          <Select
            label={words.discount}
            value={discount?.kind ?? 'none'}
            onChange={(kind) =>
              change({
                discount:
                  kind === 'amount'
                    ? { kind, amount: 1_000 }
                    : kind === 'share'
                      ? { kind, share: 1_000 }
                      : null,
              })
            }
            options={[
              ['none', words.noDiscount],
              ['amount', words.byAmount],
              ['share', words.byShare],
            ]}
          />
          {discount?.kind === 'amount' && (
            <MoneyField
              label={words.discountAmount}
              amount={discount.amount}
              currency={currency}
              onChange={(amount) => change({ discount: { kind: 'amount', amount } })}
            />
          )}
          {discount?.kind === 'share' && (
            <NumberField
              label={words.percent}
              value={discount.share / 100}
              min={0.01}
              max={100}
              whole={false}
              onChange={(percent) =>
                change({ discount: { kind: 'share', share: Math.round(percent * 100) } })
              }
            />
          )}
        </div>
        <div className={pair}>
          <Select
            label={words.tax}
            value={tax.mode}
            onChange={(mode) =>
              change({ tax: { ...tax, mode: TaxMode.safeParse(mode).data ?? 'none' } })
            }
            options={TaxMode.options.map((mode) => [mode, text.terms.taxModes[mode]] as const)}
          />
          {tax.mode !== 'none' && (
            <TextField
              label={words.taxLabel}
              value={tax.label}
              maxLength={20}
              onChange={(label) => change({ tax: { ...tax, label } })}
            />
          )}
        </div>
        <div className={pair}>
          <Select
            label={words.deposit}
            value={deposit.kind}
            onChange={(kind) =>
              change({
                deposit:
                  kind === 'share' ? { kind, basisPoints: 2_500 } : { kind: 'amount', amount: 0 },
              })
            }
            options={[
              ['amount', words.byAmount],
              ['share', words.byShare],
            ]}
          />
          {deposit.kind === 'amount' ? (
            <MoneyField
              label={words.depositAmount}
              hint={words.depositHint}
              amount={deposit.amount}
              currency={currency}
              onChange={(amount) => change({ deposit: { kind: 'amount', amount } })}
            />
          ) : (
            <NumberField
              label={words.percent}
              value={deposit.basisPoints / 100}
              min={0}
              max={100}
              whole={false}
              onChange={(percent) =>
                change({ deposit: { kind: 'share', basisPoints: Math.round(percent * 100) } })
              }
            />
          )}
        </div>
      </div>
    </Panel>
  )
}
