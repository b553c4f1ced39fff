import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { InterviewView } from '../../../src/server/contract/interview.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { panel } from '../../parts/panel.ts';
import { StateBadge } from '../../parts/StateBadge.tsx';
import { Empty, Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { DraftText } from '../write/DraftText.tsx';
import { Withdraw } from '../write/Withdraw.tsx';
import { ClaimsBeside } from './ClaimsBeside.tsx';
import type { Picked } from './InterviewDesk.tsx';
import { MediatedEditor } from './MediatedEditor.tsx';

const useStyles = makeStyles({
  reading: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalL,
    ...panel,
    '@media (max-width: 640px)': { padding: '16px' },
  },
});

interface Props {
  interview: InterviewView;
  picked: Picked | null;
  /** Told whether there is a text that claims can be written in. */
  onWriting: (writing: boolean) => void;
}

/** The right side of the desk: begin the text, write it, or see where it is. */
export function DeskText({ interview, picked, onWriting }: Props) {
  const { draftId } = interview;
  const draft = useQuery({ ...queries.draft(draftId ?? ''), enabled: draftId !== null });
  const writing = draft.data !== undefined && isBeingWritten(draft.data);
  useEffect(() => onWriting(writing), [onWriting, writing]);
  if (draftId === null) return <Beginning interview={interview} />;
  return (
    <Loaded query={draft}>
      {(found) =>
        isBeingWritten(found) ? (
          <MediatedEditor key={found.id} draft={found} interview={interview} picked={picked} />
        ) : (
          <Reading draft={found} interview={interview} />
        )
      }
    </Loaded>
  );
}

/** In `edited` the expert's version waits for a yes, which the draft page asks for. */
function isBeingWritten({ state, can }: DraftView): boolean {
  return can.save && (state === 'writing' || state === 'returned');
}

function Beginning({ interview }: { interview: InterviewView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: me } = useQuery(queries.me);
  const name = interview.expert.displayName;
  const begin = useMutation({
    mutationFn: () => api.beginDraft(interview.id),
    onSuccess: (draft) => {
      client.setQueryData(['draft', draft.id], draft);
      void client.invalidateQueries({ queryKey: ['interview', interview.id] });
      void client.invalidateQueries({ queryKey: ['interviews'] });
    },
  });
  if (interview.state === 'declined') {
    return (
      <Empty title={t('interviewDesk.declined', { name })} text={t('interviewDesk.declinedText', { name })} />
    );
  }
  if (interview.can.write) {
    return (
      <Empty title={t('interviewDesk.beginTitle')} text={t('interviewDesk.beginText', { name })}>
        <Button
          appearance="primary"
          icon={<EditRegular />}
          disabledFocusable={begin.isPending}
          onClick={() => begin.mutate()}
        >
          {t('interviewDesk.begin')}
        </Button>
        {begin.isError && <Failed error={begin.error} retry={() => begin.mutate()} />}
      </Empty>
    );
  }
  const { displayName, id: askerId } = interview.communicator;
  if (me && me.id !== askerId) return <Empty title={t('interviewDesk.notYours', { name: displayName })} />;
  return <Empty title={t('interviewDesk.waiting')} text={t('interviewDesk.waitingText')} />;
}

function Reading({ draft, interview }: { draft: DraftView; interview: InterviewView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const told = { waiting: 'waits', edited: 'suggested', approved: 'approved' } as const;
  const key = told[draft.state as keyof typeof told] ?? 'ended';
  return (
    <section className={styles.reading} aria-label={t('interviewDesk.editor')}>
      <StateBadge state={draft.state} />
      <Body1>{t(`interviewDesk.${key}`, { name: interview.expert.displayName })}</Body1>
      <DraftText draft={draft} />
      <ClaimsBeside draft={draft} />
      <PageLink to={`/write/${draft.id}`}>{t('interviewDesk.draft')}</PageLink>
      <Withdraw draft={draft} />
    </section>
  );
}
