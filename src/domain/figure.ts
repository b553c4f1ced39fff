/** How sure a figure is: counted, said by people or worked out from a price, or the most that it can be. */
export type Tag = 'measured' | 'estimated' | 'upperBound';

/** A figure that may be read, that there is none, or that it would speak of fewer people than the threshold. */
export type Figure =
  | { kind: 'value'; value: number; tag: Tag }
  | { kind: 'hidden'; threshold: number }
  | { kind: 'none' };

export function figure(value: number, tag: Tag = 'measured'): Figure {
  return { kind: 'value', value, tag };
}

export const noFigure: Figure = { kind: 'none' };

/** Null where the figure may not be read, or is none. */
export function shownValue(shown: Figure | undefined): number | null {
  return shown?.kind === 'value' ? shown.value : null;
}
