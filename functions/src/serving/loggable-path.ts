/** A path for the logs: a pass in it opens what it shows to whoever reads it. */
export const loggablePath = (path: string): string =>
  path.replace(/(\/media\/+shared\/+)[^/]*/i, '$1…')
