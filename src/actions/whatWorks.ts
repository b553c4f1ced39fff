import { monthsBetween } from '../domain/activity.ts';
import { dayMs } from '../domain/day.ts';
import { Refusal } from '../domain/errors.ts';
import type { ContentItem } from '../domain/item.ts';
import { itemState } from '../domain/itemState.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Works } from '../domain/whatWorks.ts';
import type { Ports } from '../ports.ts';
import { everyItem } from './deskItems.ts';
import { readWhole } from './insight.ts';

/** Months that an item has to go without. */
const monthsWithout = 3;
const oldMs = 90 * dayMs;

export interface WorksItemView {
  id: string;
  title: string;
  topicId: string;
  format: ContentItem['format'];
}

export interface RetiringItemView extends WorksItemView {
  createdAt: string;
  /** Where it will be offered for a few days more. */
  endsAt: string | null;
}

export interface WhatWorksView {
  threshold: number;
  /** From how many people on an item is told of. */
  from: number;
  /** False where no facts about individuals are collected. */
  collects: boolean;
  /** Months of which it is told, oldest first. */
  months: (Works & { month: string })[];
  /** What the library knows of the items that are told of; none of those that are gone. */
  items: WorksItemView[];
  /** Offered, old, and told of in none of the last three months; null as long as so many are not told. */
  retiring: RetiringItemView[] | null;
}

/** What works, month by month, of the whole programme, and what of the library has had its time. Throws `forbidden`. */
export async function readWhatWorks(person: Person, ports: Ports): Promise<WhatWorksView> {
  if (!rights.seeProgramme(person)) throw new Refusal('forbidden');
  const { cohortThreshold: threshold, collectsFigures: collects } = ports.programme;
  const rollups = await readWhole(ports);
  const months = rollups.flatMap(({ month, works }) => (works ? [{ ...works, month }] : []));
  const told = new Set(months.flatMap(({ items }) => items.map(({ key }) => key)));
  const library = await everyItem(ports);
  return {
    threshold,
    from: 2 * threshold,
    collects,
    months,
    items: library.filter(({ id }) => told.has(id)).map(present),
    retiring: retiring(library, months, ports.clock.now()),
  };
}

/** Not told of is all that it rests on: fewer than are told of, or nobody, and nothing else is to be learnt from it. */
function retiring(
  library: readonly ContentItem[],
  months: WhatWorksView['months'],
  now: Date,
): RetiringItemView[] | null {
  const last = months.slice(-monthsWithout);
  const [first, newest] = [last[0]?.month, last.at(-1)?.month];
  if (
    !first ||
    !newest ||
    monthsBetween(first, newest).length !== monthsWithout ||
    last.length < monthsWithout
  )
    return null;
  const liked = new Set(last.flatMap(({ items }) => items.map(({ key }) => key)));
  return library
    .filter((item) => {
      const state = itemState(item, now);
      const isOld = now.getTime() - Date.parse(item.createdAt) >= oldMs;
      // What came within these months has not had its time yet, even where it ends soon.
      const wasThere = item.createdAt.slice(0, 7) < newest;
      return !liked.has(item.id) && ((state === 'live' && isOld) || (state === 'soon' && wasThere));
    })
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .map((item) => {
      const endsAt = itemState(item, now) === 'soon' ? item.expiresAt : null;
      return { ...present(item), createdAt: item.createdAt, endsAt };
    });
}

function present({ id, title, topicId, format }: ContentItem): WorksItemView {
  return { id, title, topicId, format };
}
