import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { InterviewView } from '../../../src/server/contract/interview.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { queries } from '../../queries.ts';
import { DeskAnswers } from './DeskAnswers.tsx';
import { DeskText } from './DeskText.tsx';
import { InterviewState } from './InterviewList.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** An answer that was picked for a claim; `time` tells two picks of the same answer apart. */
export interface Picked {
  answerId: string;
  time: number;
}

/** The communicator's desk of one interview: the answers on the left, the text on the right. */
export function InterviewDesk() {
  const { t } = useTranslation();
  const { interviewId = '' } = useParams();
  const interview = useQuery({ ...queries.interview(interviewId), refetchInterval: 20_000 });
  const { data } = interview;
  const lead =
    data && t('interviews.with', { name: data.expert.displayName, purpose: t(`purpose.${data.purpose}`) });
  return (
    <Page
      title={data?.title || t('interviewDesk.one')}
      back={{ to: '/desk/interviews', label: t('interviews.tab') }}
      {...(lead && { lead })}
    >
      <Loaded query={interview}>{(found) => <Desk key={found.id} interview={found} />}</Loaded>
    </Page>
  );
}

function Desk({ interview }: { interview: InterviewView }) {
  const styles = useStyles();
  const [picked, setPicked] = useState<Picked | null>(null);
  const [writing, setWriting] = useState(false);
  const pick = (answerId: string) => setPicked({ answerId, time: Date.now() });
  return (
    <div className={styles.page}>
      <div>
        <InterviewState state={interview.state} side="interviews" />
      </div>
      <div className={styles.columns}>
        <DeskAnswers interview={interview} onPick={writing ? pick : null} />
        <DeskText interview={interview} picked={picked} onWriting={setWriting} />
      </div>
    </div>
  );
}
