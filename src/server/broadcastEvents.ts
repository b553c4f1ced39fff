import type { RequestHandler, Response } from 'express';
import { readBroadcast } from '../actions/broadcasts.ts';
import { Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import type { BroadcastView } from './contract/broadcast.ts';
import { createPlaces } from './places.ts';
import { idParams } from './routes/params.ts';
import { createSharedPoll } from './sharedPoll.ts';

/** How broadcasts are watched. */
export interface Watching {
  everyMs: number;
  heartbeatMs: number;
  /** After which the client comes again, with a token that is still good. */
  longestMs: number;
  perPerson: number;
  total: number;
}
export const defaultWatching: Watching = {
  everyMs: 1_000,
  heartbeatMs: 15_000,
  longestMs: 600_000,
  perPerson: 5,
  total: 200,
};

/**
 * One broadcast as server-sent events: `broadcast` with its view whenever that changed. Ends after the broadcast is
 * done or stopped, after a while, and when the store cannot be read; who watches then asks in the plain way.
 */
export function broadcastEvents(ports: Ports, watching: Watching = defaultWatching): RequestHandler {
  const follow = createSharedPoll((id) => readBroadcast(id, ports), watching.everyMs);
  const places = createPlaces(watching);
  return async (request, response) => {
    const person: Person = response.locals.person;
    if (!rights.broadcast(person)) throw new Refusal('forbidden');
    const { id } = idParams.parse(request.params);
    const leave = places.take(person.id);
    if (!leave) throw new Refusal('limited');
    response.once('close', leave);
    const show = stream(response, await readBroadcast(id, ports), watching);
    if (!show) return;
    const stop = follow(id, (view) => show(mayWatch(person.id, ports) ? view : null));
    response.once('close', stop);
  };
}

/** Asked again with every reading: a right that was taken away ends what is already open. */
function mayWatch(personId: string, { directory }: Ports): boolean {
  const person = directory.org().people.get(personId);
  return person?.enabled === true && rights.broadcast(person);
}

/** Opens the stream with the first view. Answers what shows the next ones, or null when there will be none. */
function stream(
  response: Response,
  first: BroadcastView,
  { heartbeatMs, longestMs }: Watching,
): ((view: BroadcastView | null) => void) | null {
  if (response.destroyed) return null;
  response.set({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  let shown = '';
  const show = (view: BroadcastView | null) => {
    if (response.writableEnded || response.destroyed) return;
    if (!view) return void response.end();
    const text = JSON.stringify(view);
    // A slow reader is spared what is old by the time it is read.
    if (text !== shown && (!response.writableNeedDrain || isOver(view))) {
      response.write(`event: broadcast\ndata: ${text}\n\n`);
      shown = text;
    }
    if (isOver(view)) response.end();
  };
  show(first);
  if (response.writableEnded) return null;
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(':\n\n');
  }, heartbeatMs);
  const longest = setTimeout(() => response.end(), longestMs);
  response.once('close', () => {
    clearInterval(heartbeat);
    clearTimeout(longest);
  });
  return show;
}

function isOver({ state }: BroadcastView): boolean {
  return ['done', 'stopped', 'returned', 'cancelled'].includes(state);
}
