import type { CalendarDate } from '@portal/model/calendar'
import type { Money } from '@portal/model/money'
import { collection } from '@portal/model/paths'
import { searchLimit } from '@portal/model/search'
import { type Live, useLiveList } from '#firebase/live.ts'
import { countStored } from '#firebase/read.ts'
import { together } from '#firebase/together.ts'
import { useAnswer } from '#firebase/use-answer.ts'
import { askedOf, type Show, shows } from './arrange-invoices.ts'

/** So many instalments that are to be paid are read; the server adds up more. */
export const mostDues = 50

/** An instalment that is to be paid. */
export interface Due {
  id: string
  money: Money
  due: CalendarDate
}

/** The first instalments that are to be paid, in the order of their days. */
export function useDues(): Live<Due[]> {
  const dues = useLiveList(collection.openDues(), { orderBy: ['due', 'asc'], limit: mostDues })
  return together({ dues }, (read) =>
    read.dues.map(({ id, value: { amount, currency, due } }) => ({
      id,
      money: { amount, currency },
      due,
    })),
  )
}

/**
 * How many invoices there are of each kind, counted by the server up to `searchLimit`, and anew when
 * what is due changes; none of them where it cannot be asked.
 */
export function useCounts(
  today: CalendarDate,
  dues: readonly Due[] | null,
): Partial<Record<Show, number>> {
  const count = async (show: Show) => {
    const asked = [['kind', '==', 'invoice'] as const, ...askedOf(show, today)]
    return [
      show,
      await countStored(collection.search(), { where: asked, limit: searchLimit }),
    ] as const
  }
  const counts = useAnswer(JSON.stringify([dues, today]), () => Promise.all(shows.map(count)))
  return counts ? Object.fromEntries(counts) : {}
}
