import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { GuidelineLines } from '../library/GuidelineLines.tsx';
import { DecidedRow, DecisionForm } from './DecisionForm.tsx';

const useStyles = makeStyles({
  queue: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '60rem',
  },
});

/** Drafts that colleagues have sent to this person, oldest first. */
export function Waiting() {
  const { t } = useTranslation();
  const styles = useStyles();
  const approvals = useQuery({ ...queries.approvals, refetchOnMount: 'always' });
  const [decided, setDecided] = useState<DraftView[]>([]);
  const add = (draft: DraftView) =>
    setDecided((before) => [...before.filter(({ id }) => id !== draft.id), draft]);
  return (
    <div className={styles.queue}>
      {decided.map((draft) => (
        <DecidedRow key={draft.id} draft={draft} />
      ))}
      <Loaded
        query={approvals}
        empty={
          decided.length > 0 ? (
            <Empty title={t('waiting.done')} />
          ) : (
            <Empty title={t('waiting.none')} text={t('waiting.noneText')} />
          )
        }
      >
        {(found) => (
          <>
            <GuidelineLines audience="managers" />
            {found
              .filter(({ id }) => !decided.some((draft) => draft.id === id))
              .map((draft) => (
                <DecisionForm key={draft.id} draft={draft} onDecided={add} />
              ))}
          </>
        )}
      </Loaded>
    </div>
  );
}
