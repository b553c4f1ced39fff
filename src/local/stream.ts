import type { Response } from 'express';
import type { WireEvent } from './wire.ts';

/** Live events to the open windows, as server-sent events; one connection serves all columns of a window. */
export interface Stream {
  publish(event: WireEvent): void;
  /** Keeps `res` open and writes the events of these people to it. */
  subscribe(people: ReadonlySet<string>, res: Response): void;
  close(): void;
}

const heartbeatMs = 20_000;

export function createStream(): Stream {
  const subscribers = new Map<Response, ReadonlySet<string>>();
  const heartbeat = setInterval(() => {
    for (const res of subscribers.keys()) res.write(': still here\n\n');
  }, heartbeatMs);
  heartbeat.unref();
  return {
    publish: (event) => {
      for (const [res, people] of subscribers) {
        if (people.has(event.personId)) res.write(`data: ${JSON.stringify(event)}\n\n`);
      }
    },
    subscribe: (people, res) => {
      res.set({
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      res.flushHeaders();
      res.write('retry: 1000\n\n');
      subscribers.set(res, people);
      res.on('close', () => subscribers.delete(res));
    },
    close: () => {
      clearInterval(heartbeat);
      for (const res of subscribers.keys()) res.end();
      subscribers.clear();
    },
  };
}
