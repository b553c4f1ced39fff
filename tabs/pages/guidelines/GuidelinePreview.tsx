import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { GuidelineText } from './GuidelineText.tsx';
import { bothLanguages, type GuidelineFields, wordsOf } from './guidelineFields.ts';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(22rem, 100%), 1fr))',
    gap: '16px 24px',
    alignItems: 'start',
  },
  side: {
    minWidth: 0,
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

/** The text as it will be read, Danish beside English. */
export function GuidelinePreview({ fields }: { fields: GuidelineFields }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.sides}>
      {bothLanguages.map((language) => (
        <section
          key={language}
          className={styles.side}
          lang={language}
          aria-label={t('guidelines.inLanguage', {
            what: t('guidelines.preview'),
            language: t(`guidelines.language.${language}`),
          })}
        >
          <GuidelineText text={wordsOf(fields[language])} contents={false} />
        </section>
      ))}
    </div>
  );
}
