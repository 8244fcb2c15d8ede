import type { Currency } from '@portal/model/money'
import type { Package } from '@portal/model/studio'
import { PackageFace } from '#shared/offer/package-face.tsx'
import { text } from '#text/text.ts'
import { Select, Switch, TextArea, TextField } from '#ui/field.tsx'
import { MoneyField, NumberField } from '#ui/number-fields.tsx'
import { Preview } from './preview.tsx'

/** The stills that come with the portal; their names below /stills. */
const covers = ['wedding', 'film', 'portrait', 'closing', 'hero'] as const

/** One package as Les writes it, and below it as clients see it. */
export function PackageFields({
  one,
  change,
  currency,
}: {
  one: Package
  change: (part: Partial<Package>) => void
  currency: Currency
}) {
  const words = text.settings.packages
  return (
    <>
      <Switch
        label={words.offered}
        hint={words.offeredHint}
        checked={one.offered}
        onChange={(offered) => change({ offered })}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField
          label={words.name}
          value={one.name}
          onChange={(name) => change({ name })}
          maxLength={80}
        />
        <Select
          label={words.covers}
          value={one.covers}
          options={Object.entries(text.booking.covers)}
          onChange={(covered) => change({ covers: covered as Package['covers'] })}
        />
      </div>
      <TextArea
        label={words.story}
        value={one.story}
        rows={3}
        maxLength={600}
        onChange={(story) => change({ story })}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <MoneyField
          label={words.price}
          amount={one.price}
          currency={currency}
          onChange={(price) => change({ price })}
        />
        <NumberField
          label={words.hours}
          value={one.hours}
          min={0.5}
          max={72}
          whole={false}
          onChange={(hours) => change({ hours })}
        />
        <Select
          label={words.deposit}
          value={one.deposit.kind}
          options={[
            ['share', words.depositShare],
            ['amount', words.depositAmount],
          ]}
          onChange={(kind) =>
            change({
              deposit:
                kind === 'share' ? { kind, basisPoints: 2_500 } : { kind: 'amount', amount: 0 },
            })
          }
        />
        {one.deposit.kind === 'share' ? (
          <NumberField
            label={words.percent}
            value={one.deposit.basisPoints / 100}
            min={0}
            max={100}
            onChange={(percent) =>
              change({ deposit: { kind: 'share', basisPoints: percent * 100 } })
            }
          />
        ) : (
          <MoneyField
            label={words.depositAmount}
            amount={one.deposit.amount}
            currency={currency}
            onChange={(amount) => change({ deposit: { kind: 'amount', amount } })}
          />
        )}
        <NumberField
          label={words.photographs}
          value={one.photographs}
          min={0}
          max={2_000}
          onChange={(photographs) => change({ photographs })}
        />
        <NumberField
          label={words.leastPhotographs}
          value={one.leastPhotographs}
          min={0}
          max={2_000}
          onChange={(leastPhotographs) => change({ leastPhotographs })}
        />
        <MoneyField
          label={words.extraPhotograph}
          hint={words.extraHint}
          amount={one.extraPhotograph}
          currency={currency}
          onChange={(extraPhotograph) => change({ extraPhotograph })}
        />
        <NumberField
          label={words.mostExtraPhotographs}
          value={one.mostExtraPhotographs}
          min={0}
          max={2_000}
          onChange={(mostExtraPhotographs) => change({ mostExtraPhotographs })}
        />
        <NumberField
          label={words.choosingDays}
          hint={words.choosingDaysHint}
          value={one.choosingDays}
          min={0}
          max={365}
          onChange={(choosingDays) => change({ choosingDays })}
        />
      </div>
      <Select
        label={words.cover}
        value={one.cover}
        options={covers.map((name) => [`/stills/${name}`, words.coverNames[name]] as const)}
        onChange={(cover) => change({ cover })}
      />
      <Preview>
        <span className="border-hairline bg-surface flex max-w-sm flex-col overflow-hidden rounded-lg border">
          <PackageFace of={one} currency={currency} />
        </span>
      </Preview>
    </>
  )
}
