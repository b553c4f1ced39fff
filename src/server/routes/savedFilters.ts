import { forgetFilter, readSavedFilters, saveFilter } from '../../actions/savedFilters.ts';
import { newSavedFilterSchema, savedFiltersSchema } from '../contract/savedFilter.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const savedFilterRoutes = [
  route({
    method: 'get',
    path: '/me/saved-filters',
    summary: 'My saved searches in the library',
    response: savedFiltersSchema,
    handle: async ({ person, ports }) => ({ filters: await readSavedFilters(person, ports) }),
  }),
  route({
    method: 'post',
    path: '/me/saved-filters',
    summary: 'Save a search of the library',
    body: newSavedFilterSchema,
    response: savedFiltersSchema,
    status: 201,
    handle: async ({ person, body, ports }) => ({ filters: await saveFilter(body, person, ports) }),
  }),
  route({
    method: 'delete',
    path: '/me/saved-filters/:id',
    summary: 'Forget a saved search',
    params: idParams,
    response: savedFiltersSchema,
    handle: async ({ person, params, ports }) => ({
      filters: await forgetFilter(params.id, person, ports),
    }),
  }),
];
