import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Item } from '../../../src/server/contract/item.ts';
import type { Nudge } from '../../../src/server/contract/share.ts';
import { ideaNudge } from '../../../src/server/contract/twist.ts';
import { queries } from '../../queries.ts';

const pauseMs = 900;

/**
 * What to say of the words while they are written: beside the ideas at once, beside what colleagues wrote when they
 * have stood still. Nothing yet of an empty box.
 */
export function useNudge(words: string, item: Item): Nudge {
  const [still, setStill] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setStill(words.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [words]);
  const own = ideaNudge(words, Object.values(item.captions).flat());
  const asked = own === null && still !== '' && still === words.trim();
  const { data } = useQuery({ ...queries.twist(item.id, still), enabled: asked });
  if (own === 'noWords') return null;
  return own ?? (asked ? (data ?? null) : null);
}
