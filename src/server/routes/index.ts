import type { Route } from '../route.ts';
import { draftRoutes } from './drafts.ts';
import { itemRoutes } from './items.ts';
import { meRoutes } from './me.ts';
import { programmeRoutes } from './programme.ts';

/** Every route of /api/v1 but the people import, which streams. */
export const routes: readonly Route[] = [...meRoutes, ...itemRoutes, ...draftRoutes, ...programmeRoutes];
