import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../src/server/contract/item.ts';
import { ItemDifferences } from './ItemDifferences.tsx';
import { changesBetween } from './itemChanges.ts';
import { fieldsToItem, type ItemFields } from './itemFields.ts';

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
  theirs: Item;
  /** What is written here, on top of theirs. */
  merged: ItemFields;
  onKeep: () => void;
  onTake: () => void;
}

/** What is written here, against what somebody else saved meanwhile; neither goes away before it is chosen. */
export function ItemConflict({ theirs, merged, onKeep, onTake }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const box = useRef<HTMLElement>(null);
  // Whoever saved at the end of the form would not see it otherwise.
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={styles.conflict}
      role="alert"
      aria-label={t('itemConflict.title')}
    >
      <Subtitle2 as="h2" className={styles.heading}>
        {t('itemConflict.title')}
      </Subtitle2>
      <Body1>{t('itemConflict.text')}</Body1>
      <ItemDifferences changes={changesBetween(theirs, fieldsToItem(merged))} itemId={theirs.id} />
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onKeep}>
          {t('itemConflict.keep')}
        </Button>
        <Button onClick={onTake}>{t('itemConflict.take')}</Button>
      </div>
    </section>
  );
}
