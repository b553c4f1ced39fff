import { type UnitMeasure, unitMeasures } from '../../../src/domain/rollup.ts';
import { programmeUnit } from '../../../src/domain/unitTree.ts';
import type { FigureView, Insight, ProgrammeMonth } from '../../../src/server/contract/insight.ts';
import type { Pulse } from '../../../src/server/contract/pulse.ts';
import type { WhatWorks, WorksMonth } from '../../../src/server/contract/whatWorks.ts';
import type { Answer } from './door.ts';

/** All that is told of one month, whoever was told it. */
export interface MonthTold {
  month: string;
  /** By unit and measure. */
  figures: Map<string, Map<UnitMeasure, FigureView>>;
  programme: ProgrammeMonth | null;
  works: WorksMonth | null;
}

/** What all who asked know together. */
export interface Told {
  months: Map<string, MonthTold>;
  pulse: Pulse | null;
  /** Figures that may be read, answers counted that gave any. */
  values: number;
}

/** Puts answers together. Two answers to one question are a disclosure by themselves: throws. */
export function toldIn(answers: readonly Answer[]): Told {
  const told: Told = { months: new Map(), pulse: null, values: 0 };
  const monthOf = (month: string): MonthTold => {
    const found = told.months.get(month) ?? { month, figures: new Map(), programme: null, works: null };
    told.months.set(month, found);
    return found;
  };
  const add = (month: string, unit: string, measure: UnitMeasure, figure: FigureView) => {
    const { figures } = monthOf(month);
    const known = figures.get(unit) ?? new Map<UnitMeasure, FigureView>();
    figures.set(unit, known);
    same(known.get(measure), figure, `${measure} of ${unit} in ${month}`);
    if (!known.has(measure) && figure.kind === 'value') told.values += 1;
    known.set(measure, figure);
  };
  for (const { path, status, body } of answers) {
    if (status !== 200) continue;
    if (path.startsWith('/insight/unit') || path.startsWith('/insight/programme')) {
      const view = body as Insight;
      const last = view.programme.at(-1)?.month ?? '';
      for (const { month, ...figures } of view.months)
        for (const measure of unitMeasures)
          add(month, view.unitId ?? programmeUnit, measure, figures[measure]);
      for (const month of view.programme) {
        const found = monthOf(month.month);
        same(found.programme ?? undefined, month, `programme in ${month.month}`);
        found.programme = month;
        for (const measure of ['activeRate', 'twistRate', 'hoursToDecide'] as const)
          add(month.month, programmeUnit, measure, month[measure]);
      }
      for (const { id, last: figures } of view.units)
        for (const measure of ['people', 'activeRate', 'shares', 'twistRate'] as const)
          if (figures) add(last, id, measure, figures[measure]);
    }
    if (path === '/insight/works') {
      for (const month of (body as WhatWorks).months) {
        const found = monthOf(month.month);
        same(found.works ?? undefined, month, `works in ${month.month}`);
        found.works = month;
      }
    }
    if (path === '/insight/pulse') {
      same(told.pulse ?? undefined, body, 'pulse');
      told.pulse = body as Pulse;
    }
  }
  return told;
}

function same(known: unknown, told: unknown, what: string): void {
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(told))
    throw new RangeError(`Two answers to one question: ${what}`);
}
