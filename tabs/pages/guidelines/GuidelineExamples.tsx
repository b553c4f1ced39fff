import { Body1, Caption1, Caption1Strong, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { GuidelineWords } from '../../../src/server/contract/guideline.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  figure: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: 0,
    maxWidth: '60rem',
    padding: '16px 20px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  quote: { margin: 0, whiteSpace: 'pre-wrap', maxWidth: '70ch' },
  why: { color: tokens.colorNeutralForeground2 },
});

/** Good posts, and why they are. */
export function GuidelineExamples({ examples }: { examples: NonNullable<GuidelineWords['examples']> }) {
  const { t } = useTranslation();
  const styles = useStyles();
  if (examples.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('guidelines.parts.examples')}>
      <Subtitle2 as="h3" className={styles.heading}>
        {t('guidelines.parts.examples')}
      </Subtitle2>
      {examples.map(({ text, why }) => (
        <figure key={text} className={styles.figure}>
          <blockquote className={styles.quote}>
            <Body1>{text}</Body1>
          </blockquote>
          <figcaption className={styles.why}>
            <Caption1Strong>{t('guidelines.whyItWorks')}</Caption1Strong> <Caption1>{why}</Caption1>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
