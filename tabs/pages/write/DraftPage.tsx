import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Me } from '../../../src/server/contract/me.ts';
import { newId } from '../../ids.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import type { OpenedShare } from '../../parts/ShareResult.tsx';
import { StateBadge } from '../../parts/StateBadge.tsx';
import { queries } from '../../queries.ts';
import { ToInterview } from '../interviews/ToInterview.tsx';
import { backupsOf, unfinishedId } from './backup.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { DraftReading } from './DraftReading.tsx';
import { EditedVersion } from './EditedVersion.tsx';
import { notOn, writeOnOf } from './writeOn.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
  },
});

/** One draft: written by its author, read and decided by its approver. */
export function DraftPage() {
  const { t } = useTranslation();
  const me = useQuery(queries.me);
  const { draftId = '' } = useParams();
  const key = draftId === 'new' ? 'new' : 'draft';
  return (
    <Page title={t(`draft.${key}`)} back={{ to: '/write', label: t('draft.back') }}>
      <Loaded query={me}>{(found) => <Draft me={found} draftId={draftId} />}</Loaded>
    </Page>
  );
}

function Draft({ me, draftId }: { me: Me; draftId: string }) {
  const isNew = draftId === 'new';
  const [freshId, setFreshId] = useState(() => unfinishedId(me.id) ?? newId());
  const id = isNew ? freshId : draftId;
  const query = useQuery({ ...queries.draft(id), enabled: !isNew });
  // The id of a new draft is used up once the draft has an address of its own.
  useEffect(() => {
    if (!isNew) setFreshId(newId());
  }, [isNew]);
  const draft = query.data ?? null;
  if (!isNew && !draft) return <Loaded query={query}>{() => null}</Loaded>;
  return <DraftContent key={id} id={id} me={me} draft={draft} />;
}

interface Props {
  id: string;
  me: Me;
  draft: DraftView | null;
}

function DraftContent({ id, me, draft }: Props) {
  const styles = useStyles();
  const [result, setResult] = useState<OpenedShare | null>(null);
  return (
    <div className={styles.page}>
      {draft && (
        <div>
          <StateBadge state={draft.state} /> <ToInterview draft={draft} personId={me.id} />
        </div>
      )}
      <DraftBody id={id} me={me} draft={draft} result={result} onShared={setResult} />
    </div>
  );
}

interface BodyProps extends Props {
  result: OpenedShare | null;
  onShared: (result: OpenedShare) => void;
}

function DraftBody({ id, me, draft, result, onShared }: BodyProps) {
  const goesOn = useGoesOn(me, draft);
  if (!draft) return <DraftEditor id={id} me={me} draft={null} onShared={onShared} />;
  if (draft.can.accept && !goesOn) return <EditedVersion draft={draft} me={me} />;
  if (draft.can.save && !result) return <DraftEditor id={id} me={me} draft={draft} onShared={onShared} />;
  if (draft.can.decide) return <DecisionForm draft={draft} me={me} />;
  return <DraftReading draft={draft} me={me} result={result} onShared={onShared} />;
}

/** Whether the writer has chosen to write on from this very suggestion, or has unsaved words on the draft. */
function useGoesOn(me: Me, draft: DraftView | null): boolean {
  const { state } = useLocation();
  const [unsaved] = useState(() => draft !== null && backupsOf(me.id, draft.id).newest() !== null);
  const chosen = writeOnOf(state);
  return (unsaved && chosen !== notOn) || chosen === draft?.revision;
}
