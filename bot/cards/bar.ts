import type { ContainerStyle, IColumn, IColumnSet } from '@microsoft/teams.cards';
import { line } from './parts.ts';

export interface BarPart {
  /** Stands on the part, so that it is told apart without its colour. */
  sign: string;
  style: ContainerStyle;
  value: number;
}

/** Percent that a part takes at least, however small: room for its sign on a phone. */
const least = 17;

/** The parts of a whole beside each other, as wide as they are large; the figures stand below it. */
export function bar(parts: readonly BarPart[]): IColumnSet | null {
  const there = parts.filter(({ value }) => value > 0);
  if (there.length === 0) return null;
  const whole = sum(there);
  const isSmall = ({ value }: BarPart) => (value / whole) * 100 < least;
  const small = there.filter(isSmall);
  const onePercent = (whole - sum(small)) / (100 - small.length * least);
  const columns = there.map(
    (part): IColumn => ({
      type: 'Column',
      width: isSmall(part) ? least : Math.round(part.value / onePercent),
      style: part.style,
      spacing: 'None',
      items: [{ ...line(part.sign), horizontalAlignment: 'Center', wrap: false }],
    }),
  );
  return { type: 'ColumnSet', columns, spacing: 'Medium' };
}

function sum(parts: readonly BarPart[]): number {
  return parts.reduce((total, { value }) => total + value, 0);
}
