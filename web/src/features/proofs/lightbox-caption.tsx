/**
 * What stands over the open photo: how many are chosen, where one is, by whom else, and its name.
 * Below the picture where a narrow screen has no room beside the tools.
 */
export const LightboxCaption = (props: {
  name: string
  position: string
  quota: string | null
  /** Who else has chosen it, in words. */
  others: string | null
}) => (
  <div className="text-light/70 pointer-events-none absolute inset-x-0 top-0 flex h-20 gap-x-4 bg-linear-to-b from-black/60 to-transparent pt-5 pl-5 text-sm max-md:top-auto max-md:bottom-0 max-md:h-auto max-md:flex-wrap max-md:bg-linear-to-t max-md:px-4 max-md:pt-8 max-md:pb-[max(.75rem,env(safe-area-inset-bottom))]">
    {props.quota && <span className="tabular text-light">{props.quota}</span>}
    <span className="tabular">{props.position}</span>
    {props.others && <span className="max-w-[40vw] truncate">{props.others}</span>}
    <span className="hidden max-w-[40vw] truncate sm:block">{props.name}</span>
  </div>
)
