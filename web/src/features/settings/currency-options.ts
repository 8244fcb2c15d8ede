import { currencyCodes } from '@portal/model/currencies'

/** The currencies a studio can count in, by their names: "Euro (EUR)". */
export function currencyOptions(): (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  return currencyCodes
    .map((code) => [code, `${names.of(code) ?? code} (${code})`] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'en'))
}
