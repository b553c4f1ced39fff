import { useState } from 'react';
import { keep, kept, letGo } from '../../storage.ts';

/** A value that this browser keeps until it is let go of with `null`; `read` makes sense of what is found. */
export function useKept<T>(key: string, read: (found: unknown) => T): [T, (next: T | null) => void] {
  const [value, setValue] = useState(() => read(kept(key)));
  return [
    value,
    (next) => {
      setValue(next ?? read(null));
      if (next === null) letGo(key);
      else keep(key, next);
    },
  ];
}

export function readText(found: unknown): string {
  return typeof found === 'string' ? found : '';
}
