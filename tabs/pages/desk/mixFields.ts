import { itemFormats, type Mix, type MixChange } from '../../../src/server/contract/planning.ts';

type Shares = Record<string, string>;

/** The plan as it is typed, in per cent; an empty box is no plan. */
export interface MixFields {
  days: string;
  sources: Shares;
  formats: Shares;
  topics: Shares;
}

export function fieldsOfMix({ days, sources, formats, topics }: Mix['plan']): MixFields {
  return { days: String(days), sources: typed(sources), formats: typed(formats), topics: typed(topics) };
}

function typed(shares: Partial<Record<string, number>>): Shares {
  return Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, String(share ?? '')]));
}

export function changeOfMix({ days, sources, formats, topics }: MixFields, basedOn: string): MixChange {
  const share = (name: keyof Mix['plan']['sources']) => Number(sources[name] ?? 0);
  return {
    days: Number(days),
    sources: { organisation: share('organisation'), employee: share('employee'), expert: share('expert') },
    formats: planned(formats, itemFormats),
    topics: planned(topics, Object.keys(topics)),
    basedOn,
  };
}

function planned<K extends string>(shares: Shares, names: readonly K[]): Record<K, number> {
  const written = names.flatMap((name) => {
    const share = shares[name]?.trim();
    return share ? [[name, Number(share)] as const] : [];
  });
  return Object.fromEntries(written) as Record<K, number>;
}

export type MixProblem = 'days' | 'sources' | 'formats' | 'topics';

/** What keeps the plan from being settled. The server checks the same again. */
export function problemsOfMix(fields: MixFields): MixProblem[] {
  const days = Number(fields.days.trim() || Number.NaN);
  const problems: MixProblem[] = [];
  if (!Number.isInteger(days) || days < 7 || days > 365) problems.push('days');
  if (sumOf(fields.sources) !== 100) problems.push('sources');
  for (const name of ['formats', 'topics'] as const) if (!(sumOf(fields[name]) <= 100)) problems.push(name);
  return problems;
}

/** Not a number where one of them is not a whole one from 0 to 100. */
export function sumOf(shares: Shares): number {
  return Object.values(shares).reduce((sum, text) => {
    const share = Number(text.trim() || 0);
    return Number.isInteger(share) && share >= 0 && share <= 100 ? sum + share : Number.NaN;
  }, 0);
}
