import type { BroadcastView } from '../../src/server/contract/broadcast.ts';

export interface EventReader {
  /** The next event of the stream; null at its end. */
  next: () => Promise<BroadcastView | null>;
  /** Everything that came over the line so far. */
  text: () => string;
  /** Goes away as a closed window does. */
  leave: () => Promise<void>;
}

/** Reads server-sent events as they come in. */
export function readEvents(response: Response): EventReader {
  if (!response.body) throw new TypeError('There is no body to read.');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let read = 0;
  return {
    text: () => text,
    leave: () => reader.cancel(),
    next: async () => {
      for (;;) {
        const end = text.indexOf('\n\n', read);
        if (end >= 0) {
          const block = text.slice(read, end);
          read = end + 2;
          const data = /^event: broadcast\ndata: (.*)$/.exec(block)?.[1];
          if (data) return JSON.parse(data) as BroadcastView;
          continue;
        }
        const { value, done } = await reader.read();
        if (done) return null;
        text += value;
      }
    },
  };
}
