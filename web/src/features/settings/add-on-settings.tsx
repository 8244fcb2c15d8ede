import { formatMoney } from '@portal/model/money'
import type { AddOn, Studio } from '@portal/model/studio'
import { Plus } from 'lucide-react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Select, Switch, TextField } from '#ui/field.tsx'
import { MoneyField, NumberField } from '#ui/number-fields.tsx'
import { idFor, OrderedList } from './ordered-list.tsx'
import { Preview } from './preview.tsx'
import { Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** What can be added to every package. */
export function AddOnSettings({ studio }: { studio: Studio }) {
  const words = text.settings.addOns
  const addOns = useSetting('addOns', studio.addOns)
  const summary = ({ price }: AddOn) => {
    if (price.kind === 'share') return words.percentOf(price.basisPoints / 100)
    return Number.isNaN(price.amount) ? '' : formatMoney(price.amount, studio.currency)
  }
  const add = () => {
    const taken = addOns.value.map(({ id }) => id)
    const made: AddOn = {
      id: idFor(words.newName, taken),
      name: words.newName,
      story: '',
      price: { kind: 'amount', amount: 0 },
      offered: false,
    }
    addOns.change([...addOns.value, made])
  }
  return (
    <Section title={words.title} lead={words.lead} settings={[addOns]}>
      <OrderedList items={addOns.value} onChange={addOns.change} summary={summary}>
        {(one, change) => (
          <>
            <Switch
              label={text.settings.packages.offered}
              checked={one.offered}
              onChange={(offered) => change({ offered })}
            />
            <TextField
              label={words.name}
              value={one.name}
              onChange={(name) => change({ name })}
              maxLength={80}
            />
            <TextField
              label={words.story}
              value={one.story}
              onChange={(story) => change({ story })}
              maxLength={300}
            />
            <div className="grid gap-5 sm:grid-cols-2">
              <Select
                label={words.kind}
                value={one.price.kind}
                options={[
                  ['amount', words.amount],
                  ['share', words.share],
                ]}
                onChange={(kind) =>
                  change({
                    price:
                      kind === 'share'
                        ? { kind, basisPoints: 1_000 }
                        : { kind: 'amount', amount: 0 },
                  })
                }
              />
              {one.price.kind === 'share' ? (
                <NumberField
                  label={words.percent}
                  value={one.price.basisPoints / 100}
                  min={1}
                  max={200}
                  onChange={(percent) =>
                    change({ price: { kind: 'share', basisPoints: percent * 100 } })
                  }
                />
              ) : (
                <MoneyField
                  label={words.amount}
                  amount={one.price.amount}
                  currency={studio.currency}
                  onChange={(amount) => change({ price: { kind: 'amount', amount } })}
                />
              )}
            </div>
            <Preview>
              <span className="border-hairline flex max-w-md items-center gap-4 border-y py-4">
                <span className="min-w-0 flex-1 break-words">
                  {one.name}
                  <span className="text-dim block text-sm">{one.story}</span>
                </span>
                <span className="tabular">{summary(one)}</span>
              </span>
            </Preview>
          </>
        )}
      </OrderedList>
      <Button
        kind="quiet"
        icon={<Plus aria-hidden size={16} />}
        onClick={add}
        disabled={addOns.value.length >= 30}
        className="justify-self-start"
      >
        {words.add}
      </Button>
    </Section>
  )
}
