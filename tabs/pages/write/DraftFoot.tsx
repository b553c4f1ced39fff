import { useState } from 'react';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { Conversation } from './Conversation.tsx';
import { Happened } from './Happened.tsx';

interface Props {
  draft: DraftView;
  personId: string;
  about?: number | null;
  onAbout?: (paragraph: number | null) => void;
}

/** Below every draft: what the two sides say to each other, and what happened. */
export function DraftFoot({ draft, personId, about, onAbout }: Props) {
  const [own, setOwn] = useState<number | null>(null);
  return (
    <>
      <Conversation draft={draft} personId={personId} about={about ?? own} onAbout={onAbout ?? setOwn} />
      <Happened draftId={draft.id} updatedAt={draft.updatedAt} />
    </>
  );
}
