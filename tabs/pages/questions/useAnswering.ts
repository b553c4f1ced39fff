import { useState } from 'react';

/** What somebody is at beside the questions themselves: it outlives that a question moves from one list to another. */
export interface Answering {
  rewording: ReadonlySet<string>;
  setRewording: (id: string, on: boolean) => void;
  /** Words that came too late, by question: they stay with whoever wrote them. */
  lost: Readonly<Record<string, string>>;
  setLost: (id: string, words: string) => void;
}

export function useAnswering(): Answering {
  const [rewording, change] = useState<ReadonlySet<string>>(new Set());
  const [lost, lose] = useState<Readonly<Record<string, string>>>({});
  return {
    rewording,
    setRewording: (id, on) =>
      change((now) => (on ? new Set([...now, id]) : new Set([...now].filter((one) => one !== id)))),
    lost,
    setLost: (id, words) => lose((now) => ({ ...now, [id]: words })),
  };
}
