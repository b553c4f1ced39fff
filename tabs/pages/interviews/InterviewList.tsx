import { Badge, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import {
  ChatRegular,
  CheckmarkCircleRegular,
  ClockRegular,
  DismissCircleRegular,
  EditRegular,
  FlagRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InterviewRow } from '../../../src/server/contract/interview.ts';
import { useFormats } from '../../format.ts';

type State = InterviewRow['state'];
export type Side = 'interviews' | 'myInterviews';

const looks: Record<State, { color: 'informative' | 'brand' | 'success'; icon: ReactElement }> = {
  asked: { color: 'brand', icon: <ClockRegular /> },
  answering: { color: 'brand', icon: <ChatRegular /> },
  answered: { color: 'success', icon: <CheckmarkCircleRegular /> },
  written: { color: 'brand', icon: <EditRegular /> },
  declined: { color: 'informative', icon: <DismissCircleRegular /> },
  closed: { color: 'informative', icon: <FlagRegular /> },
};

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '4px 16px',
    padding: '16px 20px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    ':hover': { boxShadow: tokens.shadow8 },
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  title: { margin: 0, overflowWrap: 'anywhere' },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** How far an interview is, in the words of the side that looks at it. */
export function InterviewState({ state, side }: { state: State; side: Side }) {
  const { t } = useTranslation();
  return (
    <Badge appearance="tint" size="large" shape="rounded" {...looks[state]}>
      {t(`${side}.state.${state}`)}
    </Badge>
  );
}

export function InterviewList({ interviews, side }: { interviews: InterviewRow[]; side: Side }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {interviews.map((interview) => (
        <li key={interview.id}>
          <Row interview={interview} side={side} />
        </li>
      ))}
    </ul>
  );
}

function Row({ interview, side }: { interview: InterviewRow; side: Side }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const { title, purpose, state, answered, asked, expert, communicator } = interview;
  const about = t(`purpose.${purpose}`);
  const who =
    side === 'interviews'
      ? t('interviews.with', { name: expert.displayName, purpose: about })
      : t('myInterviews.from', { name: communicator.displayName });
  const foot = [
    who,
    state !== 'declined' && t('interviews.answered', { answered, asked }),
    t('interviews.changed', { at: dateTime(interview.updatedAt) }),
  ];
  const page = side === 'interviews' ? 'desk' : 'write';
  return (
    <article className={styles.row}>
      <div className={styles.words}>
        <Subtitle2 as="h2" className={styles.title}>
          <Link to={`/${page}/interviews/${interview.id}`} className={styles.link}>
            {title || about}
          </Link>
        </Subtitle2>
        <Caption1 className={styles.muted}>{foot.filter(Boolean).join(' · ')}</Caption1>
      </div>
      <div>
        <InterviewState state={state} side={side} />
      </div>
    </article>
  );
}
