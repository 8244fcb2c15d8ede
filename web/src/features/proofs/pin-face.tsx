import { Check } from 'lucide-react'

/** A numbered dot; light while its thread is open, with a tick once it is done. */
export const PinFace = ({ number, open }: { number: number; open: boolean }) => (
  <span
    aria-hidden
    className={`tabular grid size-7 place-items-center rounded-full border text-xs font-semibold shadow-[0_1px_4px_rgb(0_0_0/0.7)] ${
      open ? 'bg-light text-ground border-ground/60' : 'bg-ground/80 text-dim border-light/40'
    }`}
  >
    {open ? number : <Check size={14} />}
  </span>
)
