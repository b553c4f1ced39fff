import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Me } from '../../../src/server/contract/person.ts';
import { newId } from '../../ids.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { StateBadge } from '../../parts/StateBadge.tsx';
import { queries } from '../../queries.ts';
import { unfinishedId } from './backup.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { DraftReading } from './DraftReading.tsx';

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

function DraftContent({ id, me, draft }: { id: string; me: Me; draft: DraftView | null }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      {draft && (
        <div>
          <StateBadge state={draft.state} />
        </div>
      )}
      {!draft || draft.can.save ? (
        <DraftEditor id={id} me={me} draft={draft} />
      ) : draft.can.decide ? (
        <DecisionForm draft={draft} />
      ) : (
        <DraftReading draft={draft} me={me} />
      )}
    </div>
  );
}
