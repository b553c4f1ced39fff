import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { InterviewView } from '../../../src/server/contract/interview.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { ScrollRegion } from '../../parts/ScrollRegion.tsx';
import { queries } from '../../queries.ts';

const useStyles = makeStyles({
  beside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
    gap: '8px 16px',
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  side: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  words: {
    margin: 0,
    padding: '8px 12px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: `0 ${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0`,
    maxHeight: '14rem',
    overflowY: 'auto',
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** What a mediated text claims, and beside each claim what the expert said. */
export function ClaimsBeside({ draft }: { draft: DraftView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const interview = useQuery({
    ...queries.interview(draft.interviewId ?? ''),
    enabled: draft.interviewId !== null,
  });
  if (draft.interviewId === null || draft.claims.length === 0) return null;
  return (
    <section className={styles.beside} aria-label={t('claims.beside')}>
      <Subtitle2 as="h3" className={styles.heading}>
        {t('claims.beside')}
      </Subtitle2>
      <Loaded query={interview}>{(found) => <Pairs draft={draft} interview={found} />}</Loaded>
    </section>
  );
}

function Pairs({ draft, interview }: { draft: DraftView; interview: InterviewView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { data: me } = useQuery(queries.me);
  const mine = me?.id === draft.author.id;
  const whose = mine ? t('claims.yours') : t('claims.theirs', { name: draft.author.displayName });
  return (
    <ol className={styles.list}>
      {draft.claims.map(({ text, answerId }, index) => {
        const answer = interview.answers.find(({ id }) => id === answerId);
        const question = interview.questions.find(({ id }) => id === answer?.questionId);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: claims have no id, and this list is only read.
          <li key={index} className={styles.pair}>
            <div className={styles.side}>
              <Caption1 className={styles.muted}>{t('claims.says')}</Caption1>
              <Body1 className={styles.text}>{text}</Body1>
            </div>
            <div className={styles.side}>
              <Caption1 className={styles.muted}>
                {[whose, question?.text].filter(Boolean).join(' · ')}
              </Caption1>
              {answer?.text ? (
                <ScrollRegion className={styles.words} name={whose}>
                  <Body1 className={styles.text}>{answer.text}</Body1>
                </ScrollRegion>
              ) : (
                <Body1 className={styles.muted}>{t('claims.gone')}</Body1>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
