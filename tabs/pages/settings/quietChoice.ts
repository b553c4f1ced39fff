import type { Me } from '../../../src/server/contract/me.ts';
import type { Settings } from '../../../src/server/contract/person.ts';

export type Quiet = Settings['quiet'];
type Hours = NonNullable<Quiet>;

export const quietKinds = ['organisation', 'own', 'weekends'] as const;
export type QuietKind = (typeof quietKinds)[number];

/** What own hours begin with where the organisation has none. */
const usual: Hours = { from: 18, to: 8 };

/** The same hour twice leaves nothing quiet but the weekend. */
export function quietKindOf(quiet: Quiet): QuietKind {
  if (!quiet) return 'organisation';
  return quiet.from === quiet.to ? 'weekends' : 'own';
}

/** The hours that go with a kind as it is chosen. */
export function quietOf(kind: QuietKind, organisation: Me['programme']['quietHours']): Quiet {
  if (kind === 'organisation') return null;
  if (kind === 'weekends') return { from: 0, to: 0 };
  return organisation && organisation.from !== organisation.to ? organisation : usual;
}

/** What one end may be set to: every hour but that of the other end, which would leave no hour quiet. */
export function hoursBeside(other: number): number[] {
  return Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => hour !== other);
}
