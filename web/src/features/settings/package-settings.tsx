import { formatMoney } from '@portal/model/money'
import type { Package, Studio } from '@portal/model/studio'
import { Plus } from 'lucide-react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { idFor, OrderedList } from './ordered-list.tsx'
import { PackageFields } from './package-fields.tsx'
import { Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** What clients can book. Bookings that exist keep the package as it was offered to them. */
export function PackageSettings({ studio }: { studio: Studio }) {
  const words = text.settings.packages
  const packages = useSetting('packages', studio.packages)
  const add = () => {
    const name = words.newName
    const id = idFor(
      name,
      packages.value.map((one) => one.id),
    )
    const made: Package = {
      id,
      name,
      story: '',
      covers: 'photo',
      price: 0,
      deposit: { kind: 'share', basisPoints: 2_500 },
      hours: 2,
      photographs: 10,
      leastPhotographs: 1,
      extraPhotograph: 0,
      mostExtraPhotographs: 0,
      choosingDays: 30,
      cover: '/stills/portrait',
      offered: false,
    }
    packages.change([...packages.value, made])
  }
  return (
    <Section title={words.title} lead={words.lead} settings={[packages]}>
      <OrderedList
        items={packages.value}
        onChange={packages.change}
        summary={(one) => (Number.isNaN(one.price) ? '' : formatMoney(one.price, studio.currency))}
      >
        {(one, change) => <PackageFields one={one} change={change} currency={studio.currency} />}
      </OrderedList>
      <Button
        kind="quiet"
        icon={<Plus aria-hidden size={16} />}
        onClick={add}
        disabled={packages.value.length >= 20}
        className="justify-self-start"
      >
        {words.add}
      </Button>
    </Section>
  )
}
