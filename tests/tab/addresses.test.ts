import { describe, expect, test } from 'vitest';
import { routeFor } from '../../tabs/addresses.ts';

describe('addresses that a deep link may open', () => {
  test.each([
    ['library', '/library'],
    ['library/item-42', '/library/item-42'],
    ['topic/climate', '/topic/climate'],
    ['topic/climate/item-42', '/topic/climate/item-42'],
    ['write/new', '/write/new'],
    ['write/waiting', '/write/waiting'],
    ['write/7b1c', '/write/7b1c'],
    ['write/posts', '/write/posts'],
    ['desk/posts', '/desk/posts'],
    ['guidelines/managers', '/guidelines/managers'],
    ['insight/unit', '/insight/unit'],
    ['desk/items/i1', '/desk/items/i1'],
    ['desk/interviews/new', '/desk/interviews/new'],
    ['write/interviews', '/write/interviews'],
    ['write/interviews/7b1c', '/write/interviews/7b1c'],
    ['desk/broadcasts/b1', '/desk/broadcasts/b1'],
    ['desk/broadcasts/new', '/desk/broadcasts/new'],
    ['settings/administration', '/settings/administration'],
    ['settings/collaboration', '/settings/collaboration'],
    ['settings/approval', '/settings/approval'],
    ['desk/people', '/desk/people'],
    ['desk/people/anna', '/desk/people/anna'],
    ['/tab/library', '/library'],
  ])('open the page that %s names', (subPageId, route) => {
    expect(routeFor(subPageId)).toBe(route);
  });

  test.each([
    undefined,
    '',
    'https://evil.example/',
    '//evil.example',
    'javascript:alert(1)',
    'library/../../api/v1/me',
    'library/a/b',
    'library?x=1',
    'nowhere',
    'topic',
    'topic/a/b/c',
    'configure',
  ])('ignore %s', (subPageId) => {
    expect(routeFor(subPageId)).toBeNull();
  });
});
