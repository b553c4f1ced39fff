import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Me } from '../../../src/server/contract/me.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { GuidelineLines } from '../library/GuidelineLines.tsx';
import { DecidedRow } from './DecidedRow.tsx';
import { QueueEntry } from './QueueEntry.tsx';
import { QueueKeys } from './QueueKeys.tsx';
import { useKept } from './useKept.ts';
import { useQueue } from './useQueue.ts';

const useStyles = makeStyles({
  queue: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '66rem',
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  decided: { display: 'grid', gap: tokens.spacingVerticalS },
});

const decidedShown = 3;

/** Drafts that need an answer from this person, oldest first: colleagues' texts, and suggestions for own ones. */
export function Waiting() {
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useQuery(queries.me);
  const approvals = useQuery({ ...queries.approvals, refetchOnMount: 'always' });
  const [decided, setDecided] = useState<DraftView[]>([]);
  const drafts = approvals.data?.filter(({ id, updatedAt }) =>
    decided.every((draft) => draft.id !== id || draft.updatedAt < updatedAt),
  );
  const add = (draft: DraftView) =>
    setDecided((before) => [...before.filter(({ id }) => id !== draft.id), draft]);
  return (
    <div className={styles.queue}>
      <div role="status" className={styles.decided}>
        {decided.slice(-decidedShown).map((draft) => (
          <DecidedRow key={draft.id} draft={draft} />
        ))}
        {decided.length > 0 && drafts && drafts.length > 0 && (
          <Body1>{t('waiting.left', { count: drafts.length })}</Body1>
        )}
      </div>
      <Loaded query={me}>
        {(person) => (
          <Loaded
            query={approvals}
            isEmpty={() => drafts?.length === 0}
            empty={
              decided.length > 0 ? (
                <Empty title={t('waiting.done')} />
              ) : (
                <Empty title={t('waiting.none')} text={t('waiting.noneText')} />
              )
            }
          >
            {() => <Queue me={person} drafts={drafts ?? []} onDecided={add} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

/** What a manager needs to mind who reads a colleague's text. */
const toRead = { audience: 'managers', topicId: null, texts: [] } as const;

interface QueueProps {
  me: Me;
  drafts: DraftView[];
  onDecided: (draft: DraftView) => void;
}

function Queue({ me, drafts, onDecided }: QueueProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [keys, setKeys] = useKept(`${me.id}:keys`, (found) => found !== false);
  const [help, setHelp] = useState(false);
  const { currentId, open, done } = useQueue(drafts, { keys, onHelp: () => setHelp(!help) });
  const colleagues = drafts.some(({ can }) => can.decide);
  return (
    <>
      <QueueKeys on={keys} onSwitch={setKeys} open={help} onOpen={setHelp} />
      {colleagues && <GuidelineLines moment={toRead} />}
      <ol className={styles.list} aria-label={t('waiting.queue')}>
        {drafts.map((draft) => (
          <QueueEntry
            key={draft.id}
            draft={draft}
            me={me}
            current={draft.id === currentId}
            keys={keys}
            onOpen={() => open(draft.id)}
            onDone={(answer) => {
              done(draft.id);
              onDecided(answer);
            }}
          />
        ))}
      </ol>
    </>
  );
}
