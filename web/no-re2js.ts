/**
 * Stands for `re2js`, 44 kB by which Firestore's SDK evaluates regular expressions in pipelines on the
 * device. The portal asks for queries and never for a pipeline, and a test holds it to that.
 */
export const RE2JS = {
  compile(): never {
    throw new Error('no pipeline is evaluated on the device')
  },
}
