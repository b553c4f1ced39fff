import type { Route } from '../route.ts';
import { absenceRoutes } from './absence.ts';
import { broadcastRoutes } from './broadcasts.ts';
import { collaborationRoutes } from './collaborations.ts';
import { draftRoutes } from './drafts.ts';
import { interviewRoutes } from './interviews.ts';
import { itemRoutes } from './items.ts';
import { meRoutes } from './me.ts';
import { peopleRoutes } from './people.ts';
import { policyRoutes } from './policy.ts';
import { postRoutes } from './posts.ts';
import { programmeRoutes } from './programme.ts';

/** Every route of /api/v1 but the people import, which streams. */
export const routes: readonly Route[] = [
  ...meRoutes,
  ...absenceRoutes,
  ...collaborationRoutes,
  ...peopleRoutes,
  ...itemRoutes,
  ...draftRoutes,
  ...interviewRoutes,
  ...postRoutes,
  ...policyRoutes,
  ...programmeRoutes,
  ...broadcastRoutes,
];
