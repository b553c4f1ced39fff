import { Refusal } from './errors.ts';

/** What a network shows of a post, and whoever posted it may write down. */
export const figureNames = ['reactions', 'comments', 'impressions'] as const;
export type FigureName = (typeof figureNames)[number];

/** How a figure came here. */
export const figureWays = ['hand', 'csv'] as const;
export type FigureWay = (typeof figureWays)[number];

export interface SaidFigure {
  value: number;
  how: FigureWay;
  at: string;
}

/** Absent where nothing was said. */
export type ShareFigures = Partial<Record<FigureName, SaidFigure>>;

/** Null takes a figure away; what is left out stays. */
export type FigureInput = { [Name in FigureName]?: number | null | undefined };

export const highestFigure = 100_000_000;

export function isFigure(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= highestFigure;
}

/** The first figure that cannot be: no whole number, or more of them than the post was shown. */
export function figureFault(values: FigureInput): FigureName | null {
  const { impressions } = values;
  for (const name of figureNames) {
    const value = values[name];
    if (typeof value === 'number' && !isFigure(value)) return name;
  }
  if (typeof impressions !== 'number') return null;
  return (['reactions', 'comments'] as const).find((name) => (values[name] ?? 0) > impressions) ?? null;
}

/**
 * The figures with what is said now; one that says the same keeps how and when it came. Throws Refusal `invalid` with the
 * field.
 */
export function withFigures(
  figures: ShareFigures,
  input: FigureInput,
  how: FigureWay,
  at: string,
): ShareFigures {
  const next: ShareFigures = { ...figures };
  for (const name of figureNames) {
    const value = input[name];
    if (value === null) delete next[name];
    else if (value !== undefined && figures[name]?.value !== value) next[name] = { value, how, at };
  }
  const fault = figureFault({
    reactions: next.reactions?.value,
    comments: next.comments?.value,
    impressions: next.impressions?.value,
  });
  if (fault) throw new Refusal('invalid', fault);
  return next;
}
