import { userInfo } from 'node:os';
import type { Config } from '../config.ts';
import { buildOrg } from '../domain/orgChart.ts';
import type { Person } from '../domain/person.ts';
import type { Documents, Ports } from '../ports.ts';
import { UsageError } from './command.ts';

/** Letters, digits and signs of any script, no line breaks: it is shown wherever the broadcast is. */
const nameForm = /^[^\p{C}\p{Z}][^\p{C}]{0,79}$/u;

/**
 * Whoever can open the store may do to a broadcast what a communicator may; nobody in the directory is meant. The
 * mark `ops:` tells the two apart wherever it is kept who did something.
 */
export function operatorNamed(as: string | null): Person {
  const name = (as ?? loginName())?.trim();
  if (!name) throw new UsageError('Nobody is logged in under a name here: say who you are with --as NAME.');
  if (!nameForm.test(name)) throw new UsageError('--as takes 1 to 80 letters, digits and signs.');
  return {
    id: `ops:${name}`,
    displayName: name,
    mail: '',
    jobTitle: '',
    department: '',
    managerId: null,
    city: '',
    country: '',
    language: 'en',
    enabled: true,
    guest: false,
    roles: ['communicator'],
  };
}

/** A container may run under a number that has no name. */
function loginName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? null;
  }
}

/** What the use cases need. Nothing is sent from here: the server finds what was written within a second. */
export function operatorPorts(config: Config, documents: Documents): Ports {
  return {
    documents,
    directory: { org: () => buildOrg([]) },
    clock: { now: () => new Date() },
    ids: { id: unused, code: unused },
    wake: () => {},
    fetch: async () => ({ ok: false, why: 'unreachable', retryAfterMs: null }),
    catalogue: { library: unused },
    reader: { feed: unused, page: unused },
    programme: {
      name: '',
      organisation: '',
      teamsAppId: '',
      publicUrl: '',
      cohortThreshold: config.mode === 'production' ? config.COHORT_THRESHOLD : 5,
      collectsFigures: config.FIGURES === 'on',
      sendsPerSecond: config.SENDS_PER_SECOND,
      quietHours: config.QUIET_HOURS,
      legalBasis: config.LEGAL_BASIS,
      privacyContact: null,
    },
  };
}

function unused(): never {
  throw new Error('An operator creates nothing that needs an id, and reads no feed and no library.');
}
