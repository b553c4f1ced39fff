import { describe, expect, test } from 'vitest';
import { askEarly, withEarly } from '../../tabs/early.ts';
import type { Request } from '../../tabs/request.ts';

function buildRequest() {
  const asked: string[] = [];
  const request: Request = async <T>(method: string, path: string) => {
    asked.push(`${method} ${path}`);
    if (path === '/broken') throw new Error('offline');
    return `${path} ${asked.length}` as T;
  };
  return { asked, request };
}

describe('what was asked for early', () => {
  test('is taken once, and then asked for again', async () => {
    const { asked, request } = buildRequest();
    askEarly(request, ['/me', '/topics']);
    const late = withEarly(request);
    expect(await late('GET', '/me')).toBe('/me 1');
    expect(await late('GET', '/me')).toBe('/me 3');
    expect(await late('GET', '/items')).toBe('/items 4');
    expect(asked).toEqual(['GET /me', 'GET /topics', 'GET /me', 'GET /items']);
  });

  test('is no longer taken after a change', async () => {
    const { request } = buildRequest();
    askEarly(request, ['/me']);
    const late = withEarly(request);
    await late('POST', '/me');
    expect(await late('GET', '/me')).toBe('/me 3');
  });

  test('fails to the one who takes it, and troubles nobody else', async () => {
    const { request } = buildRequest();
    askEarly(request, ['/broken']);
    await new Promise((resolve) => setTimeout(resolve));
    await expect(withEarly(request)('GET', '/broken')).rejects.toThrow('offline');
  });
});
