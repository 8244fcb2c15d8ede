import { collection } from '@portal/model/paths'
import type { Person } from '@portal/model/person'
import { known } from '@portal/model/records/newer'
import {
  type RefusedAsker,
  type RefusedKind,
  RefusalKind,
  refusalWords,
  refusedKinds,
} from '@portal/model/refusal'
import { routes } from '@portal/model/routes'
import { ChevronDown } from 'lucide-react'
import { Link } from 'react-router'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { sentenceStart, stampOf } from './audit-words.ts'
import { useNewest } from './use-newest.ts'
import { usePeople } from './use-people.ts'
import { LogPage } from './log-page.tsx'
import { NewestEnd } from './newest-end.tsx'

const words = text.refused

/** `/desk/log/refused`: what the portal has turned away, by kind and by who tried it. */
export const RefusedPage = () => (
  <LogPage
    title={words.title}
    loading={<Loading />}
    intro={
      <p className="text-dim max-w-2xl">
        {words.intro} {words.alarms}
      </p>
    }
  >
    {({ zone }) => <Kinds zone={zone} />}
  </LogPage>
)

function Kinds({ zone }: { zone: string }) {
  const { rows, isReading, more } = useNewest(collection.refusals(), 'lastAt')
  const people = usePeople(
    rows.state === 'ready' ? rows.value.map(({ value }) => value.person) : [],
  )
  return (
    <LiveView of={rows} loading={<Loading />}>
      {(all) => {
        if (all.length === 0) return <Empty title={words.emptyTitle} body={words.emptyBody} />
        return (
          <>
            <ul className="divide-hairline border-hairline divide-y border-y">
              {refusedKinds(all).map((kind) => (
                <Kind key={kind.kind} of={kind} zone={zone} people={people} />
              ))}
            </ul>
            <NewestEnd more={more} isReading={isReading} />
          </>
        )
      }}
    </LiveView>
  )
}

interface Context {
  zone: string
  people: ReadonlyMap<string, Person>
}

const When = ({ of, zone }: { of: Pick<RefusedAsker, 'first' | 'last'>; zone: string }) => (
  <span className="tabular text-dim text-sm">
    {words.when(stampOf(of.first, zone), stampOf(of.last, zone))}
  </span>
)

function wordsOf(kind: RefusedKind['kind']) {
  const ours = known(RefusalKind, kind)
  return ours === null
    ? { title: text.common.newer.kind, about: text.common.newer.body }
    : { title: refusalWords[ours], about: words.about[ours] }
}

const Kind = ({ of, ...context }: Context & { of: RefusedKind }) => (
  <li className="grid gap-1 py-5">
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 className="font-display text-xl">{sentenceStart(wordsOf(of.kind).title)}</h2>
      <p className="tabular">{words.times(of.count)}</p>
    </div>
    <p className="text-dim max-w-2xl text-sm">{wordsOf(of.kind).about}</p>
    <When of={of} zone={context.zone} />
    {of.askers.length > 0 && (
      <details className="group mt-1">
        <summary className="flex min-h-11 w-fit cursor-pointer list-none items-center gap-2 text-sm">
          <ChevronDown
            aria-hidden
            size={16}
            className="transition-transform group-open:rotate-180"
          />
          {words.from(of.askers.length)}
        </summary>
        <ol className="divide-hairline divide-y">
          {of.askers.map((asker) => (
            <Asker key={`${asker.person} ${asker.network}`} of={asker} {...context} />
          ))}
        </ol>
      </details>
    )}
  </li>
)

const Asker = ({ of, zone, people }: Context & { of: RefusedAsker }) => (
  <li className="grid gap-x-4 py-2 text-sm md:grid-cols-[minmax(0,1fr)_auto_7rem]">
    <Who of={of} people={people} />
    <When of={of} zone={zone} />
    <span className="tabular md:text-right">{words.times(of.count)}</span>
  </li>
)

/** So much of a hash tells networks apart. */
const signsOfNetwork = 6

function Who({ of: { person, network }, people }: Omit<Context, 'zone'> & { of: RefusedAsker }) {
  if (network !== null) return <span>{words.network(network.slice(0, signsOfNetwork))}</span>
  if (person === null) return <span>{words.others}</span>
  const known = people.get(person)
  if (!known) return <span>{words.gone}</span>
  return (
    <Link
      to={routes.desk.logOf(person)}
      className="inline-flex min-h-6 w-fit items-center underline underline-offset-4"
    >
      {known.name}
    </Link>
  )
}

const Loading = () => (
  <div className="grid gap-px">
    {Array.from({ length: 4 }, (_, index) => (
      <Skeleton key={index} className="h-32" />
    ))}
  </div>
)
