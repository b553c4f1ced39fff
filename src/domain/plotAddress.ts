const mostBars = 12;

/**
 * Where the picture of these bars is drawn: their heights as whole parts of a hundred of the highest, and so nothing of what
 * they stand for. Below the public address.
 */
export function plotPath(values: readonly number[]): string {
  const most = Math.max(...values, 0);
  const heights = values.slice(-mostBars).map((value) => (most > 0 ? Math.round((value / most) * 100) : 0));
  return `/plots/${heights.join('-')}.png`;
}

/** The heights that a name like `55-79-100.png` asks for; null for any other. */
export function barsIn(name: string): number[] | null {
  if (!/^\d{1,3}(-\d{1,3}){0,11}\.png$/.test(name)) return null;
  const bars = name.slice(0, -'.png'.length).split('-').map(Number);
  return bars.every((height) => height <= 100) ? bars : null;
}
