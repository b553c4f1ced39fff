import { describe, expect, test } from 'vitest';
import { askEarly, withEarly } from '../../tabs/early.ts';
import type { Request } from '../../tabs/request.ts';

function buildRequest() {
  const asked: string[] = [];
  const request: Request = async <T>(method: string, path: string) => {
    asked.push(`${method} ${path}`);
    if (path.startsWith('/broken')) throw new Error('offline');
    const answer = `${path} ${asked.length}`;
    return (path === '/together' ? { me: answer, topics: 'topics' } : answer) as T;
  };
  return { asked, request };
}

const parts = { me: '/me', topics: '/topics' };

describe('what was asked for early', () => {
  test('is taken once, and then asked for again', async () => {
    const { asked, request } = buildRequest();
    askEarly(request, { path: '/me' });
    const late = withEarly(request);
    expect(await late('GET', '/me')).toBe('/me 1');
    expect(await late('GET', '/me')).toBe('/me 2');
    expect(await late('GET', '/items')).toBe('/items 3');
    expect(asked).toEqual(['GET /me', 'GET /me', 'GET /items']);
  });

  test('is taken part by part', async () => {
    const { asked, request } = buildRequest();
    askEarly(request, { path: '/together', parts });
    const late = withEarly(request);
    expect(await late('GET', '/topics')).toBe('topics');
    expect(await late('GET', '/me')).toBe('/together 1');
    expect(asked).toEqual(['GET /together']);
    expect(await late('GET', '/me')).toBe('/me 2');
  });

  test('is no longer taken after a change', async () => {
    const { request } = buildRequest();
    askEarly(request, { path: '/together', parts });
    const late = withEarly(request);
    await late('POST', '/me');
    expect(await late('GET', '/me')).toBe('/me 3');
  });

  test('fails to the one who takes it, and troubles nobody else', async () => {
    const { request } = buildRequest();
    askEarly(request, { path: '/broken' });
    await new Promise((resolve) => setTimeout(resolve));
    await expect(withEarly(request)('GET', '/broken')).rejects.toThrow('offline');
  });

  test('is asked for at its own path where all of it together was refused', async () => {
    const { asked, request } = buildRequest();
    askEarly(request, { path: '/broken', parts: { ...parts, items: '/broken/items' } });
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual(['GET /broken']);
    const late = withEarly(request);
    expect(await late('GET', '/me')).toBe('/me 2');
    await expect(late('GET', '/broken/items')).rejects.toThrow('offline');
  });
});
