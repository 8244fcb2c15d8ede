import type { Month } from '@portal/model/calendar'
import { type Currency, decimalsOf } from '@portal/model/money'
import { monthsBetween, type Statistics, toCsv } from '@portal/model/statistics'
import { Download } from 'lucide-react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { saveCsv } from '#ui/save-csv.ts'
import { monthsOf, type Period } from './period.ts'

/** Saves the months of the period as a table for a spreadsheet. */
export function DownloadButton({
  months,
  period,
  currency,
}: {
  months: ReadonlyMap<Month, Statistics>
  period: Period
  currency: Currency
}) {
  const download = () => {
    const rows = monthsBetween(months, period.from, period.to, monthsOf(period))
    saveCsv(text.analytics.fileName(period.from, period.to), toCsv(rows, decimalsOf(currency)))
  }
  return (
    <Button kind="quiet" icon={<Download aria-hidden size={16} />} onClick={download}>
      {text.analytics.download}
    </Button>
  )
}
