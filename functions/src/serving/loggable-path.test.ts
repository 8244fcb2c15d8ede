import { expect, test } from 'vitest'
import { loggablePath } from './loggable-path.ts'

test.each([
  ['/media/shared/eyJzaGFyZSI.c2ln/p0/480', '/media/shared/…/p0/480'],
  ['/media/shared/eyJzaGFyZSI.c2ln', '/media/shared/…'],
  ['/media//shared//eyJzaGFyZSI.c2ln/p0', '/media//shared//…/p0'],
  ['/Media/Shared/eyJzaGFyZSI.c2ln/p0', '/Media/Shared/…/p0'],
  ['/media/proofs/g1/p0/480', '/media/proofs/g1/p0/480'],
])('%s is logged as %s', (path, logged) => expect(loggablePath(path)).toBe(logged))
