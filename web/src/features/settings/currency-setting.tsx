import { Currency } from '@portal/model/money'
import type { Studio } from '@portal/model/studio'
import { text } from '#text/text.ts'
import { Select } from '#ui/field.tsx'
import { currencyOptions } from './currency-options.ts'
import type { Setting } from './use-setting.ts'

/** What the studio counts in. Once it is chosen anew, it says what does not change with it. */
export function CurrencySetting({ setting }: { setting: Setting<Studio['currency']> }) {
  const words = text.settings.studio
  return (
    <Select
      label={words.currency}
      hint={setting.dirty ? words.currencyChanges : words.currencyHint}
      value={setting.value}
      options={currencyOptions()}
      onChange={(code) => {
        const { data } = Currency.safeParse(code)
        if (data) setting.change(data)
      }}
    />
  )
}
