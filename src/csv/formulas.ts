/** Signs that spreadsheets take for the beginning of a formula, also in their full width. */
const formula = /^'*[=+\-@＝＋－＠]/;
const guarded = /^'+[=+\-@＝＋－＠]/;

/**
 * A cell that no spreadsheet computes: control characters and leading blanks go first, since they hide what follows;
 * a sign that begins a formula then stands behind an apostrophe. Line breaks within stay.
 */
export function inertCell(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .trimStart();
  return formula.test(plain) ? `'${plain}` : plain;
}

/** What `inertCell` was given, as far as it kept it. */
export function cellText(cell: string): string {
  const text = cell.replace(/\r\n?/g, '\n').trim();
  return guarded.test(text) ? text.slice(1) : text;
}
