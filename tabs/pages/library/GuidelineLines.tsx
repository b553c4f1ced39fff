import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChatHelpRegular, CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type GuidelineLine,
  type GuidelineMoment,
  relevantLines,
} from '../../../src/server/contract/guideline.ts';
import { currentLanguage } from '../../i18n.ts';
import { Hidden } from '../../parts/Hidden.tsx';
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
  sign: { flexShrink: 0, transform: 'translateY(2px)' },
  dos: { color: tokens.colorPaletteGreenForeground1 },
});

/** Two lines of the guidelines where they matter, and the way to the rest. */
export function GuidelineLines({ moment }: { moment: GuidelineMoment }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { data } = useQuery(queries.guidelines);
  const lines = relevantLines(data ?? [], moment, currentLanguage());
  if (lines.length === 0) return null;
  const heading = t(`guidelines.before.${moment.audience}`);
  return (
    <aside className={styles.box} aria-label={heading}>
      <Caption1Strong>{heading}</Caption1Strong>
      <ul className={styles.lines}>
        {lines.map(({ list, text }) => (
          <li key={text} className={styles.line}>
            <LineSign list={list} />
            <Caption1>{text}</Caption1>
          </li>
        ))}
      </ul>
      <Caption1>
        <PageLink to={moment.audience === 'managers' ? '/guidelines/managers' : '/guidelines'}>
          {t('guidelines.all')}
        </PageLink>
      </Caption1>
    </aside>
  );
}

const signs: Record<GuidelineLine['list'], ReactElement> = {
  dos: <CheckmarkRegular aria-hidden="true" />,
  askFirst: <ChatHelpRegular aria-hidden="true" />,
  donts: <DismissRegular aria-hidden="true" />,
};

/** What kind of line it is, for the eye and for a screen reader. */
export function LineSign({ list }: { list: GuidelineLine['list'] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.sign, list === 'dos' && styles.dos)}>
      {signs[list]}
      <Hidden>{`${t(`guidelines.${list}`)}: `}</Hidden>
    </span>
  );
}
