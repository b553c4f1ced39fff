const zones: Readonly<Record<string, string>> = {
  CET: '+0100',
  CEST: '+0200',
  MET: '+0100',
  MEST: '+0200',
  WET: '+0000',
  WEST: '+0100',
  EET: '+0200',
  EEST: '+0300',
  BST: '+0100',
};
const oldest = Date.UTC(1990, 0);
const dayMs = 86_400_000;

/**
 * The first that is a date, as ISO time; null for nonsense, and for a day to come: no feed can tell what has not been
 * published. A clock that is some hours ahead is put right.
 */
export function readDate(texts: readonly (string | undefined)[], now: number): string | null {
  for (const text of texts) {
    const at = text ? Date.parse(withOffset(text.trim())) : Number.NaN;
    if (at >= oldest && at <= now + dayMs) return new Date(Math.min(at, now)).toISOString();
  }
  return null;
}

function withOffset(text: string): string {
  return text.replace(/\b[A-Z]{3,4}$/, (zone) => zones[zone] ?? zone);
}
