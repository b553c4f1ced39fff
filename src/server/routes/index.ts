import type { Route } from '../route.ts';
import { absenceRoutes } from './absence.ts';
import { broadcastRoutes } from './broadcasts.ts';
import { collaborationRoutes } from './collaborations.ts';
import { deskItemRoutes } from './deskItems.ts';
import { digestRoutes } from './digest.ts';
import { draftRoutes } from './drafts.ts';
import { interviewRoutes } from './interviews.ts';
import { itemRoutes } from './items.ts';
import { linkedInRoutes } from './linkedIn.ts';
import { meRoutes } from './me.ts';
import { peopleRoutes } from './people.ts';
import { pictureRoutes } from './pictures.ts';
import { planningRoutes } from './planning.ts';
import { policyRoutes } from './policy.ts';
import { postRoutes } from './posts.ts';
import { programmeRoutes } from './programme.ts';
import { savedFilterRoutes } from './savedFilters.ts';
import { sourceRoutes } from './sources.ts';

/** Every route of /api/v1 but those that take or give a stream of bytes. */
export const routes: readonly Route[] = [
  ...meRoutes,
  ...linkedInRoutes,
  ...absenceRoutes,
  ...collaborationRoutes,
  ...peopleRoutes,
  ...itemRoutes,
  ...digestRoutes,
  ...savedFilterRoutes,
  ...deskItemRoutes,
  ...pictureRoutes,
  ...planningRoutes,
  ...sourceRoutes,
  ...draftRoutes,
  ...interviewRoutes,
  ...postRoutes,
  ...policyRoutes,
  ...programmeRoutes,
  ...broadcastRoutes,
];
