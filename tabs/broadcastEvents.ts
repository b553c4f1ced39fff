import type { BroadcastView } from '../src/server/contract/broadcast.ts';
import type { Open } from './request.ts';

export interface ServerEvent {
  name: string;
  data: string;
}

/** Two signs of life of the server may get lost before the line counts as dead. */
const silenceMs = 40_000;
/** What is waited for before the stream is tried again: it doubles with each failure. */
const pauses = { firstMs: 2_000, longestMs: 60_000 };

/** On its way, so that its figures change from one second to the next. */
export function isMoving({ state }: BroadcastView): boolean {
  return state === 'preparing' || state === 'sending' || state === 'stopping';
}

/** Not at its end; once it is, nothing has to be watched. */
export function isRunning({ state }: BroadcastView): boolean {
  return !['done', 'stopped', 'returned', 'cancelled'].includes(state);
}

interface Following {
  seen: (view: BroadcastView) => void;
  /** Gives it up. */
  signal: AbortSignal;
  longestSilenceMs?: number;
}

/**
 * Hands every view of one broadcast to `seen` as the server sends it. Resolves when the server has ended the stream;
 * rejects when there is none, when it breaks off or goes silent, and when it is given up.
 */
export async function followBroadcast(open: Open, id: string, following: Following): Promise<void> {
  const { seen, signal, longestSilenceMs = silenceMs } = following;
  const line = new AbortController();
  const hangUp = () => line.abort();
  let timer = setTimeout(hangUp, longestSilenceMs);
  if (signal.aborted) hangUp();
  signal.addEventListener('abort', hangUp);
  try {
    const response = await open('GET', `/broadcasts/${encodeURIComponent(id)}/events`, {
      accept: 'text/event-stream',
      signal: line.signal,
    });
    const parse = createEventParser();
    const reader = response.body?.getReader();
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return;
      clearTimeout(timer);
      timer = setTimeout(hangUp, longestSilenceMs);
      for (const { name, data } of parse(chunk.value)) {
        if (name === 'broadcast') seen(JSON.parse(data) as BroadcastView);
      }
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', hangUp);
    hangUp();
  }
}

/** Follows again and again until `signal` ends it; `lost` hears whenever there is no stream for the time being. */
export async function keepFollowing(
  follow: () => Promise<void>,
  lost: () => void,
  signal: AbortSignal,
  { firstMs, longestMs } = pauses,
): Promise<void> {
  for (let pauseMs = firstMs; !signal.aborted; pauseMs = Math.min(pauseMs * 2, longestMs)) {
    const began = Date.now();
    await follow().catch(() => undefined);
    if (signal.aborted) return;
    lost();
    if (Date.now() - began > longestMs) pauseMs = firstMs;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Server-sent events out of bytes, wherever these are cut: https://html.spec.whatwg.org/#event-stream-interpretation */
export function createEventParser(): (bytes: Uint8Array) => ServerEvent[] {
  const decoder = new TextDecoder();
  let rest = '';
  let name = '';
  let data: string[] = [];

  function take(line: string): ServerEvent | null {
    if (line === '') {
      const event = data.length > 0 ? { name: name || 'message', data: data.join('\n') } : null;
      name = '';
      data = [];
      return event;
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
    return null;
  }

  return (bytes) => {
    rest += decoder.decode(bytes, { stream: true });
    // A CR at the very end may be half of a CRLF.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    return lines.map(take).filter((event) => event !== null);
  };
}
