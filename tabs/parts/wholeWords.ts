/** A table whose columns are as wide as their longest word, at least: what does not fit is scrolled to, not broken. */
export const wholeWords = {
  overflowX: 'auto',
  '& table': { tableLayout: 'auto', overflowWrap: 'normal' },
} as const;
