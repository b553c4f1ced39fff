import type { Draft } from '../domain/draft.ts';
import { replay } from '../domain/draftRules.ts';
import { brokenAt, type HistoryEntry } from '../domain/history.ts';
import type { Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { loadDraft } from './drafts.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface DraftHistoryView {
  draftId: string;
  entries: (Omit<HistoryEntry, 'by'> & { by: PersonRef })[];
  revisions: { number: number; text: string; by: PersonRef; at: string }[];
  intact: boolean;
}

/** For those who may see the draft. */
export async function readDraftHistory(id: string, person: Person, ports: Ports): Promise<DraftHistoryView> {
  const draft = await loadDraft(id, person, ports);
  const org = ports.directory.org();
  return {
    draftId: draft.id,
    entries: draft.history.map((entry) => ({ ...entry, by: personRef(org, entry.by) })),
    revisions: draft.revisions.map(({ number, text, by, at }) => ({
      number,
      text,
      by: personRef(org, by),
      at,
    })),
    intact: isIntact(draft),
  };
}

/** The chain of hashes holds, and its entries lead to the state that the draft is in. */
export function isIntact(draft: Draft): boolean {
  if (brokenAt(draft.history) >= 0) return false;
  const replayed = replay(draft.history);
  return replayed?.state === draft.state && replayed.waitingFor.join(' ') === draft.waitingFor.join(' ');
}
