/**
 * Arrows between rooms that go sideways or up and are still there, as `from -> to`. The list only
 * gets shorter: an arrow that is gone has to leave it.
 */
export const knownArrows: readonly string[] = [
  'functions/src/media -> functions/src/delivery',
  'functions/src/media -> functions/src/gallery',
  'functions/src/media -> functions/src/papers',
  'functions/src/media -> functions/src/shares',
]
