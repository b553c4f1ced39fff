import { diffWordsWithSpace } from 'diff';

export interface Difference {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Texts further apart than this read better as the old one and the new one. It also bounds the work. */
const mostChanges = 2000;

/**
 * What became of a text, word by word. Without what was removed it is `after`, without what was added `before`.
 * Texts that have little in common are given whole: the old one removed, the new one added.
 */
export function difference(before: string, after: string): Difference[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostChanges });
  if (!changes) return parts({ removed: before, added: after });
  return joinGaps(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
}

/** Two changed words with but a space between them are one change: »removed removed added added« reads badly. */
function joinGaps(found: Difference[]): Difference[] {
  const joined: Difference[] = [];
  let open = { removed: '', added: '' };
  const close = () => {
    joined.push(...parts(open));
    open = { removed: '', added: '' };
  };
  found.forEach(({ kind, text }, index) => {
    const isOpen = open.removed !== '' || open.added !== '';
    const next = found[index + 1];
    if (kind !== 'same') open[kind] += text;
    else if (isOpen && next && /^[^\S\n]+$/.test(text)) {
      open.removed += text;
      open.added += text;
    } else {
      close();
      joined.push({ kind, text });
    }
  });
  close();
  return joined;
}

function parts({ removed, added }: { removed: string; added: string }): Difference[] {
  const changed: Difference[] = [];
  if (removed !== '') changed.push({ kind: 'removed', text: removed });
  if (added !== '') changed.push({ kind: 'added', text: added });
  return changed;
}
