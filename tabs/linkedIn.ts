import { app, authentication } from '@microsoft/teams-js';
import type { LinkedInAnswer } from '../src/server/contract/linkedIn.ts';
import { askInWindow } from './signInWindow.ts';

/**
 * Opens a window in which LinkedIn asks for the permission, and answers what it said. Null when the person closed it
 * or said no.
 */
export async function askLinkedIn(url: string): Promise<LinkedInAnswer | null> {
  try {
    const size = { width: 600, height: 720 };
    const said = await (url.startsWith('https:')
      ? authentication.authenticate({ url, ...size })
      : askInWindow(url, size.width, size.height));
    const answer: unknown = JSON.parse(said);
    return isAnswer(answer) ? answer : null;
  } catch {
    return null;
  }
}

function isAnswer(value: unknown): value is LinkedInAnswer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'ticket' in value &&
    typeof value.ticket === 'string'
  );
}

/**
 * In that window: hands what LinkedIn said to the page that opened it, through Teams, which closes the window. Nothing
 * happens in a window that somebody else opened.
 */
export async function handBack(query: URLSearchParams): Promise<void> {
  await app.initialize([window.location.origin]);
  const [code, ticket] = [query.get('code'), query.get('state')];
  if (code && ticket) authentication.notifySuccess(JSON.stringify({ code, ticket }));
  else authentication.notifyFailure('CancelledByUser');
}
