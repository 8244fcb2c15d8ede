import { useBrand } from '#ui/use-brand.ts'

/** The studio's logo, or its name where it has none; `home` says where it leads until it is known. */
export function BrandMark({ home }: { home: string }) {
  const brand = useBrand()
  if (!brand) return <span className="sr-only">{home}</span>
  const { name, logo } = brand
  return logo ? <img src={logo} alt={name} className="h-8 w-auto" /> : name
}
