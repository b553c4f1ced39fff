import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { relevantLines } from '../../../src/server/contract/guideline.ts';
import { currentLanguage } from '../../i18n.ts';
import { PageLink } from '../../parts/Page.tsx';
import { queries } from '../../queries.ts';
import { LineSign } from '../library/GuidelineLines.tsx';

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
});

export type Moment = 'start' | 'writing' | 'look';

interface Props {
  moment: Moment;
  topicId: string | null;
  /** Title and text as they stand. */
  texts: readonly string[];
}

/** Before the first word what we like to see; when something is worth a look, what to ask first about. */
export function GuidelineMoment({ moment, topicId, texts }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { data } = useQuery(queries.guidelines);
  const lines = relevantLines(data ?? [], { audience: 'everyone', topicId, texts }, currentLanguage());
  if (lines.length === 0) return null;
  const all = (
    <Caption1>
      <PageLink to="/guidelines">{t('guidelines.all')}</PageLink>
    </Caption1>
  );
  if (moment === 'writing') return all;
  return (
    <aside className={styles.box} aria-label={t('guidelines.title')}>
      <Caption1Strong>{t(`guidelines.moment.${moment}`)}</Caption1Strong>
      <ul className={styles.lines}>
        {lines.map(({ list, text }) => (
          <li key={text} className={styles.line}>
            <LineSign list={list} />
            <Caption1>{text}</Caption1>
          </li>
        ))}
      </ul>
      {all}
    </aside>
  );
}
