import type { Purpose } from '../../domain/purpose.ts';
import type { Route } from '../route.ts';
import { absenceRoutes } from './absence.ts';
import { backingRoutes } from './backings.ts';
import { broadcastRoutes } from './broadcasts.ts';
import { collaborationRoutes } from './collaborations.ts';
import { deskItemRoutes } from './deskItems.ts';
import { digestRoutes } from './digest.ts';
import { disclosureRoutes } from './disclosures.ts';
import { draftRoutes } from './drafts.ts';
import { exampleRoutes } from './examples.ts';
import { expertRoutes } from './experts.ts';
import { firstPageRoutes } from './firstPage.ts';
import { guidelineRoutes } from './guidelines.ts';
import { interviewRoutes } from './interviews.ts';
import { itemRoutes } from './items.ts';
import { lessonRoutes } from './lessons.ts';
import { linkedInRoutes } from './linkedIn.ts';
import { meRoutes } from './me.ts';
import { peopleRoutes } from './people.ts';
import { pictureRoutes } from './pictures.ts';
import { planningRoutes } from './planning.ts';
import { policyRoutes } from './policy.ts';
import { postRoutes } from './posts.ts';
import { programmeRoutes } from './programme.ts';
import { questionRoutes } from './questions.ts';
import { savedFilterRoutes } from './savedFilters.ts';
import { sourceRoutes } from './sources.ts';
import { thanksRoutes } from './thanks.ts';
import { valueRoutes } from './value.ts';

/** What nearly every handler may get at: who takes part, what is worked on together, what leaders have said, what is sent. */
const together: readonly Purpose[] = ['participation', 'approval', 'dialogue', 'guidance', 'delivery'];
/** Own shares, and the facts that they leave for figures about many. */
const own: readonly Purpose[] = [...together, 'sharing', 'insight'];

/** What each group works for: its handlers get at nothing that is kept for another purpose. */
const groups: readonly (readonly [purposes: readonly Purpose[], routes: readonly Route[]])[] = [
  // Whoever leaves gets no more of the lessons they had asked for either.
  [[...own, 'learning'], meRoutes],
  [own, linkedInRoutes],
  [together, absenceRoutes],
  [together, collaborationRoutes],
  [[], peopleRoutes],
  [own, itemRoutes],
  [own, firstPageRoutes],
  [own, digestRoutes],
  [['participation'], savedFilterRoutes],
  [together, deskItemRoutes],
  [[], pictureRoutes],
  [together, planningRoutes],
  [[], sourceRoutes],
  [own, draftRoutes],
  [together, interviewRoutes],
  [own, postRoutes],
  [[], policyRoutes],
  [[], disclosureRoutes],
  [[], valueRoutes],
  // Figures come from roll-ups, which hold nobody's name and nothing about few.
  [[], programmeRoutes],
  [together, broadcastRoutes],
  [together, questionRoutes],
  [together, guidelineRoutes],
  [['learning'], lessonRoutes],
  [together, expertRoutes],
  [together, exampleRoutes],
  [['participation', 'dialogue'], thanksRoutes],
  [together, backingRoutes],
];

/** Every route of /api/v1 but those that take or give a stream of bytes. */
export const routes: readonly Route[] = groups.flatMap(([purposes, group]) =>
  group.map((route) => ({ ...route, purposes })),
);
