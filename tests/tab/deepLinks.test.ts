import type { RouteObject } from 'react-router';
import { describe, expect, test } from 'vitest';
import { deepLink } from '../../src/actions/deepLink.ts';
import { localTabClientId } from '../../src/local/identity.ts';
import { routeFor } from '../../tabs/addresses.ts';
import { readDeepLink } from '../../tabs/local/frame/deepLink.ts';
import { otherRoutes } from '../../tabs/otherRoutes.tsx';
import { routes } from '../../tabs/routes.tsx';
import { buildProgramme } from '../domain/build.ts';

/** No place to be sent to: what is nowhere, and what Teams opens itself while a tab is set up. */
const unreachable = ['*', 'configure'];

/** Every address of the tab, with an id in the place of each parameter. */
function addressesOf(routes: readonly RouteObject[], above = ''): string[] {
  return routes.flatMap(({ path = '', index, element, children = [] }) => {
    if (unreachable.includes(path)) return [];
    const here = [above, path].filter(Boolean).join('/');
    const own = element && (path || index) && here ? [here] : [];
    return [...own, ...addressesOf(children, here)];
  });
}

const addresses = [...new Set(addressesOf([...routes, ...otherRoutes]))].map((path) =>
  path.replace(/:\w+/g, 'id-42'),
);

describe('deep links', () => {
  test('are looked for in every page of the tab', () => {
    expect(addresses).toContain('library/id-42');
    expect(addresses).toContain('topic/id-42/id-42');
    expect(addresses.length).toBeGreaterThan(25);
  });

  test.each(addresses)('open /%s', (address) => {
    expect(routeFor(address)).toBe(`/${address}`);
  });

  test('lead through Teams to where they point', () => {
    const programme = buildProgramme({ teamsAppId: localTabClientId });
    const open = (link: string) => routeFor(readDeepLink(link)?.subPageId);
    expect(open(deepLink(programme, 'library', 'item-42'))).toBe('/library/item-42');
    expect(open(deepLink(programme, 'write', 'draft-42'))).toBe('/write/draft-42');
    expect(open(deepLink(programme, 'desk', 'broadcasts/b1'))).toBe('/desk/broadcasts/b1');
    for (const page of ['library', 'write', 'guidelines', 'insight', 'settings', 'desk'] as const) {
      expect(open(deepLink(programme, page))).toBe(`/${page}`);
    }
  });
});
