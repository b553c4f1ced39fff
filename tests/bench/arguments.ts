export type Choice = { ids: string[] } | { problem: string };

/** The ratios that were named, in the order of the list and once each; all of them when none was named. */
export function chooseRatios(args: readonly string[], known: readonly string[]): Choice {
  const named = args.map((name) => name.toUpperCase());
  const unknown = args.filter((_, at) => !known.includes(named[at] ?? ''));
  if (unknown.length > 0) {
    return { problem: `There is no ratio ${unknown.join(', ')}. Known are: ${known.join(', ')}.` };
  }
  return { ids: named.length === 0 ? [...known] : known.filter((id) => named.includes(id)) };
}
