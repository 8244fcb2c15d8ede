/**
 * What stands over the open photo: how many are chosen, where one is, by whom else, and its name.
 * Below the tools where a narrow screen has no room beside them.
 */
export const LightboxCaption = (props: {
  name: string
  position: string
  quota: string | null
  /** Who else has chosen it, in words. */
  others: string | null
}) => (
  <div className="text-light/70 pointer-events-none absolute inset-x-0 top-0 flex h-20 gap-4 max-sm:h-28 max-sm:pt-14 max-sm:[text-shadow:0_1px_3px_#000] bg-linear-to-b from-black/60 to-transparent pt-5 pl-5 text-sm">
    {props.quota && <span className="tabular text-light">{props.quota}</span>}
    <span className="tabular">{props.position}</span>
    {props.others && <span className="max-w-[40vw] truncate">{props.others}</span>}
    <span className="hidden max-w-[40vw] truncate sm:block">{props.name}</span>
  </div>
)
