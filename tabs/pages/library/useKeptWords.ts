import { useState } from 'react';
import { type Network, networks } from '../../../src/server/contract/network.ts';
import { keep, kept } from '../../storage.ts';

interface KeptWords {
  words: string;
  network: Network;
}

/** Own words on an item, kept in this browser until they are shared or sent on. */
export function useKeptWords(
  personId: string | undefined,
  itemId: string,
): [KeptWords, (kept: KeptWords) => void, string] {
  const key = `${personId ?? ''}:words:${itemId}`;
  const [value, setValue] = useState(() => read(kept(key)));
  return [
    value,
    (next) => {
      setValue(next);
      if (personId) keep(key, next);
    },
    key,
  ];
}

function read(value: unknown): KeptWords {
  const found: Partial<Record<keyof KeptWords, unknown>> = typeof value === 'object' && value ? value : {};
  return {
    words: typeof found.words === 'string' ? found.words : '',
    network: networks.find((network) => network === found.network) ?? 'linkedin',
  };
}
