import { routes } from '@portal/model/routes'
import { NavLink } from 'react-router'
import { text } from '#text/text.ts'

const words = text.refused

const views = [
  [routes.desk.log(), words.log],
  [routes.desk.refused(), words.turnedAway],
] as const

/** The two lists of the log: what happened, and what was not let happen. */
export const LogViews = () => (
  <nav aria-label={words.views} className="border-hairline flex flex-wrap gap-x-6 border-b">
    {views.map(([to, label]) => (
      <NavLink
        key={to}
        to={to}
        end
        className="text-dim hover:text-light aria-[current=page]:text-light aria-[current=page]:border-light -mb-px flex min-h-11 items-center border-b border-transparent transition-colors"
      >
        {label}
      </NavLink>
    ))}
  </nav>
)
