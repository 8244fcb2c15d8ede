import { demoPeople, signInAsDemo } from '#firebase/google-local.ts'
import { text } from '#text/text.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Dialog } from '#ui/dialog.tsx'

/** Stands where Google's own list of accounts would open. */
export function DemoPeople({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title={text.signIn.demoTitle}>
      <p className="text-dim mb-4 text-sm">{text.signIn.demoBody}</p>
      <ul className="divide-hairline divide-y">
        {demoPeople.map((person) => (
          <li key={person.sub}>
            <button
              type="button"
              className="hover:bg-raised flex min-h-14 w-full items-center gap-3 rounded-sm px-2 text-left"
              onClick={() => void signInAsDemo(person)}
            >
              <Avatar name={person.name} />
              <span>
                <span className="block">{person.name}</span>
                <span className="text-dim block text-sm">{person.email}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
