import { onTestFinished } from 'vitest';
import { project } from '../../../src/actions/projector.ts';
import type { MonthFacts } from '../../../src/domain/insight.ts';
import type { Person } from '../../../src/domain/person.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { plainOrg } from '../../domain/build.ts';
import type { Rule } from '../../domain/smallTrees.ts';
import { type Door, openDoor } from '../door.ts';
import { countedDays } from './draw.ts';

/** As many as there are people in the tests: nobody is to be slowed down. */
const limits = { person: 1e9, address: 1e9, failures: 1e9 };

export interface Answer {
  path: string;
  as: string;
  status: number;
  body: unknown;
}

export interface FigureDoor {
  door: Door;
  /** The chart as it is from now on. */
  setChart: (people: readonly Person[]) => void;
  /** Keeps what happened in these months of one year, lets them pass, and has their figures worked out. */
  tell: (months: readonly MonthFacts[], threshold: number, rule?: Rule) => Promise<void>;
  ask: (path: string, as: string) => Promise<Answer>;
}

/** The real app with a chart that the test sets; months come to be as facts, and are told by the projector. */
export async function openFigures(): Promise<FigureDoor> {
  const store = openSqlite(':memory:');
  onTestFinished(() => store.close());
  const door = await openDoor({ limits, documents: () => store });
  const { ports, setTime } = door.world;
  const tokens = new Map<string, Promise<string>>();
  return {
    door,
    setChart: (people) => {
      const org = plainOrg([...people]);
      ports.directory.org = () => org;
    },
    tell: async (months, threshold, rule) => {
      ports.programme.cohortThreshold = threshold;
      const pages = months.map(({ month, census: { rows } }) => ({
        ...{ id: `${month}:0`, month, rows: [...rows] },
        days: countedDays.map((day) => `${month}-${day}`),
      }));
      await Promise.all([
        store.createMany('census', pages),
        store.createMany(
          'activity',
          months.flatMap(({ activity }) => activity),
        ),
        store.createMany(
          'clicks',
          months.flatMap(({ clicks }) => clicks),
        ),
      ]);
      setTime(dayAfter(months.at(-1)?.month ?? ''));
      await project(ports, rule);
    },
    ask: async (path, as) => {
      const token = tokens.get(as) ?? door.token(as);
      tokens.set(as, token);
      const headers = { authorization: `Bearer ${await token}`, 'accept-encoding': 'identity' };
      const response = await fetch(`${door.url}/api/v1${path}`, { headers });
      return { path, as, status: response.status, body: await response.json() };
    },
  };
}

/** When the month's figures are there. */
function dayAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 6, 9)).toISOString();
}

export function monthsOf(year: number, count = 12): string[] {
  return Array.from({ length: count }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
}
