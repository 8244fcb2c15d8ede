import { text } from '#text/text.ts'

/** Says what to do while a place on the picture is being pointed at, and how not to. */
export const PointingBar = ({ onLeave }: { onLeave: () => void }) => (
  <div className="bg-raised border-hairline absolute bottom-14 left-1/2 flex w-max -translate-x-1/2 items-center gap-1 rounded-full border pl-5 shadow-2xl">
    <p role="status" className="text-sm">
      {text.comments.pointing}
    </p>
    <button
      type="button"
      onPointerDown={(event) => event.stopPropagation()}
      onClick={onLeave}
      className="min-h-11 rounded-full px-4 text-sm font-semibold underline underline-offset-4"
    >
      {text.comments.cancel}
    </button>
  </div>
)
