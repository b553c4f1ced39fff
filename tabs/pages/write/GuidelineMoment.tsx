import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, QuestionCircleRegular } from '@fluentui/react-icons';
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
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lines: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  sign: { flexShrink: 0, transform: 'translateY(2px)', color: tokens.colorBrandForeground1 },
});

export type Moment = 'start' | 'writing' | 'look';

/** Before the first word what we like to see; when something is worth a look, what to ask first about. */
export function GuidelineMoment({ moment }: { moment: Moment }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { data } = useQuery(queries.guidelines);
  const text = data?.find(({ id }) => id === 'everyone')?.text[currentLanguage()];
  if (!text) return null;
  const all = (
    <Caption1>
      <PageLink to="/guidelines">{t('guidelines.all')}</PageLink>
    </Caption1>
  );
  if (moment === 'writing') return all;
  const [heading, lines, Sign] =
    moment === 'start'
      ? ([t('guidelines.dos'), text.dos.slice(0, 2), CheckmarkRegular] as const)
      : ([t('guidelines.askFirst'), text.askFirst.slice(0, 3), QuestionCircleRegular] as const);
  return (
    <aside className={styles.box} aria-label={text.title}>
      <Caption1Strong>{heading}</Caption1Strong>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line} className={styles.line}>
            <Sign className={styles.sign} aria-hidden="true" />
            <Caption1>{line}</Caption1>
          </li>
        ))}
      </ul>
      {all}
    </aside>
  );
}
