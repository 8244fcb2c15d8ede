/** Why something did not come about; nothing while there is no reason. */
export const ActError = ({ sentence }: { sentence: string | null }) =>
  sentence && (
    <p role="alert" className="text-bad text-sm">
      {sentence}
    </p>
  )
