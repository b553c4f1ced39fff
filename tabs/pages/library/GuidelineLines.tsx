import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n.ts';
import { PageLink } from '../../parts/Page.tsx';
import { queries } from '../../queries.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lines: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  sign: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0, transform: 'translateY(2px)' },
});

/** Two lines of the guidelines where they are needed, and the way to the rest. */
export function GuidelineLines({ audience = 'everyone' }: { audience?: 'everyone' | 'managers' }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { data } = useQuery(queries.guidelines);
  const text = data?.find(({ id }) => id === audience)?.text[currentLanguage()];
  if (!text) return null;
  return (
    <aside className={styles.box} aria-label={text.title}>
      <Caption1Strong>{t(`guidelines.before.${audience}`)}</Caption1Strong>
      <ul className={styles.lines}>
        {text.dos.slice(0, 2).map((line) => (
          <li key={line} className={styles.line}>
            <CheckmarkRegular className={styles.sign} aria-hidden="true" />
            <Caption1>{line}</Caption1>
          </li>
        ))}
      </ul>
      <Caption1>
        <PageLink to={audience === 'managers' ? '/guidelines/managers' : '/guidelines'}>
          {t('guidelines.all')}
        </PageLink>
      </Caption1>
    </aside>
  );
}
