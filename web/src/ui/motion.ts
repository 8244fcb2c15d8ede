import type { Variants } from 'framer-motion'

/**
 * 420 ms: the camera comes a little closer. For what framer-motion moves; what only appears has the
 * same vocabulary without a library, in `theme.css`.
 */
export const pushIn: Variants = {
  from: { opacity: 0, scale: 0.985 },
  to: { opacity: 1, scale: 1, transition: { duration: 0.42, ease: [0.22, 1, 0.36, 1] } },
}
