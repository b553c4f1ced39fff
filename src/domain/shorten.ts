/** At most `limit` characters, cut between words where it can be, with a mark where something is missing. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > limit / 2 ? cut.slice(0, end) : cut).toWellFormed().replace(/[\s\uFFFD]+$/, '')}…`;
}
