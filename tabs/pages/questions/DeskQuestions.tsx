import { Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/Status.tsx';
import { useLostFocus } from '../../parts/useLostFocus.ts';
import { AskedQuestion } from './AskedQuestion.tsx';
import { questionQueries } from './queries.ts';
import { Suggestion } from './Suggestion.tsx';
import { useAnswering } from './useAnswering.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXL,
    maxWidth: '60rem',
  },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
});

/** The communicators' side: what waits, what managers suggest, and what has been answered. */
export function DeskQuestions() {
  const { t } = useTranslation();
  const styles = useStyles();
  const waiting = useQuery({ ...questionQueries.waiting, refetchOnMount: 'always' });
  const at = useAnswering();
  // An answered question leaves the list: what waits is next.
  const place = useRef<HTMLDivElement>(null);
  const count = waiting.data?.questions.filter(({ state }) => state === 'asked').length;
  useLostFocus(count, () => place.current?.querySelector('h2')?.focus());
  return (
    <Loaded query={waiting}>
      {({ questions, suggestions }) => {
        const open = questions.filter(({ state }) => state === 'asked');
        const answered = questions.filter(({ state }) => state === 'answered');
        return (
          <div ref={place} className={styles.page}>
            <Part title={t('questions.desk.open')} text={open.length > 0 ? t('questions.desk.privacy') : ''}>
              {open.map((question) => (
                <li key={question.id}>
                  <AskedQuestion question={question} at={at} />
                </li>
              ))}
            </Part>
            {open.length === 0 && (
              <Empty title={t('questions.desk.openNone')} text={t('questions.desk.openNoneText')} />
            )}
            {suggestions.length > 0 && (
              <Part title={t('questions.desk.suggestions')} text={t('questions.desk.suggestionsText')}>
                {suggestions.map((suggestion) => (
                  <li key={suggestion.id}>
                    <Suggestion suggestion={suggestion} />
                  </li>
                ))}
              </Part>
            )}
            <Part
              title={t('questions.desk.answered')}
              text={answered.length === 0 ? t('questions.desk.answeredNone') : ''}
            >
              {answered.map((question) => (
                <li key={question.id}>
                  <AskedQuestion question={question} at={at} />
                </li>
              ))}
            </Part>
          </div>
        );
      }}
    </Loaded>
  );
}

function Part({ title, text, children }: { title: string; text: string; children: ReactNode[] }) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <Subtitle1 as="h2" id={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </Subtitle1>
      {text && <Caption1 className={styles.muted}>{text}</Caption1>}
      {children.length > 0 && <ul className={styles.list}>{children}</ul>}
    </section>
  );
}
