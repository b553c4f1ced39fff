/** Columns of a file of items without which no line can be read. */
export const requiredColumns = ['title', 'url', 'topic', 'why', 'question', 'language'] as const;

/** In the order of an export; `state` is told, and not read. */
export const plainColumns = [
  'id',
  'title',
  'url',
  'topic',
  'why',
  'forWhom',
  'question',
  'language',
  'source',
  'format',
  'disclosure',
  'sensitive',
  'expires',
  'pictureUrl',
  'pictureAlt',
  'state',
] as const;
export type PlainColumn = (typeof plainColumns)[number];
