import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuidelineView } from '../../../src/server/contract/guideline.ts';
import { GuidelineDifferences } from './GuidelineDifferences.tsx';
import { changesBetween } from './guidelineChanges.ts';
import { bothLanguages, type GuidelineFields, wordsOf } from './guidelineFields.ts';

const useStyles = makeStyles({
  conflict: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: '20px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorPaletteYellowBorderActive}`,
    borderRadius: tokens.borderRadiusXLarge,
    outlineStyle: 'none',
  },
  heading: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  theirs: GuidelineView;
  mine: GuidelineFields;
  onKeep: () => void;
  onTake: () => void;
}

/** What is written here, against what somebody else saved meanwhile; neither goes away before it is chosen. */
export function GuidelineConflict({ theirs, mine, onKeep, onTake }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const own = { text: { da: wordsOf(mine.da), en: wordsOf(mine.en) } };
  const changes = bothLanguages.map((language) => [language, changesBetween(theirs, own, language)] as const);
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={styles.conflict}
      role="alert"
      aria-label={t('guidelines.conflict')}
    >
      <Subtitle2 as="h2" className={styles.heading}>
        {t('guidelines.conflict')}
      </Subtitle2>
      <Body1>{t('guidelines.conflictText')}</Body1>
      {changes
        .filter(([, found]) => found.length > 0)
        .map(([language, found]) => (
          <div key={language} lang={language}>
            <GuidelineDifferences changes={found} />
          </div>
        ))}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onKeep}>
          {t('guidelines.keepMine')}
        </Button>
        <Button onClick={onTake}>{t('guidelines.takeTheirs')}</Button>
      </div>
    </section>
  );
}
