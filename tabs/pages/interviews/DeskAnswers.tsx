import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../../src/server/contract/interview.ts';
import { useFormats } from '../../format.ts';
import { shortened } from './shortened.ts';

type Answer = InterviewView['answers'][number];

const useStyles = makeStyles({
  answers: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    // The answers stay in sight while a long text is written.
    '@media (min-width: 901px)': {
      position: 'sticky',
      top: tokens.spacingVerticalL,
      maxHeight: 'calc(100vh - 32px)',
      overflowY: 'auto',
    },
  },
  heading: { margin: 0 },
  question: { margin: `0 0 ${tokens.spacingVerticalS}`, display: 'block', overflowWrap: 'anywhere' },
  pieces: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  piece: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    justifyItems: 'start',
    padding: '10px 12px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: `0 ${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0`,
  },
  text: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxHeight: '20rem',
    overflowY: 'auto',
    justifySelf: 'stretch',
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  interview: InterviewView;
  /** Null while there is no text that a claim could be written in. */
  onPick: ((answerId: string) => void) | null;
}

/** What the expert has said, question by question, then transcripts. */
export function DeskAnswers({ interview, onPick }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { questions, answers, expert, state } = interview;
  const title = t('interviewDesk.answers', { name: expert.displayName });
  const under = (questionId: string | null) => answers.filter((answer) => answer.questionId === questionId);
  const transcripts = under(null);
  return (
    <section className={styles.answers} aria-label={title}>
      <Subtitle1 as="h2" className={styles.heading}>
        {title}
      </Subtitle1>
      {questions.map(({ id, text }, index) => (
        <div key={id}>
          <Body1Strong as="h3" className={styles.question}>
            {index + 1}. {text}
          </Body1Strong>
          {state !== 'declined' && under(id).length === 0 && (
            <Caption1 className={styles.muted}>{t('interviewDesk.noAnswer')}</Caption1>
          )}
          <Pieces pieces={under(id)} name={expert.displayName} onPick={onPick} />
        </div>
      ))}
      {transcripts.length > 0 && (
        <div>
          <Body1Strong as="h3" className={styles.question}>
            {t('interviewDesk.transcript')}
          </Body1Strong>
          <Pieces pieces={transcripts} name={expert.displayName} onPick={onPick} />
        </div>
      )}
    </section>
  );
}

function Pieces({ pieces, name, onPick }: { pieces: Answer[]; name: string; onPick: Props['onPick'] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  if (pieces.length === 0) return null;
  return (
    <ul className={styles.pieces}>
      {pieces.map(({ id, text, at, takenBackAt }) =>
        takenBackAt ? (
          <li key={id}>
            <Caption1 className={styles.muted}>{t('interviewDesk.takenBack', { name })}</Caption1>
          </li>
        ) : (
          <li key={id} className={styles.piece}>
            <Caption1 className={styles.muted}>{dateTime(at)}</Caption1>
            <Body1 className={styles.text}>{text}</Body1>
            {onPick && (
              <Button
                size="small"
                icon={<AddRegular />}
                aria-label={t('interviewDesk.useAnswerLabel', { text: shortened(text, 60) })}
                onClick={() => onPick(id)}
              >
                {t('interviewDesk.useAnswer')}
              </Button>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
