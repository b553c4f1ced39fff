import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { copyText } from '../../clipboard.ts';
import { useFormats } from '../../format.ts';
import { type Fields, fieldsOf } from './backup.ts';

const useStyles = makeStyles({
  conflict: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: '20px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorPaletteYellowBorderActive}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  heading: { margin: 0 },
  texts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(17rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  version: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, minWidth: 0 },
  text: {
    flexGrow: 1,
    whiteSpace: 'pre-wrap',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: '18rem',
    overflowY: 'auto',
  },
});

interface Props {
  mine: Fields;
  theirs: DraftView;
  onChoose: (fields: Fields) => void;
}

/** Both texts side by side; neither goes away before the person has chosen. */
export function DraftConflict({ mine, theirs, onChoose }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const [copied, setCopied] = useState(false);
  return (
    <section className={styles.conflict} role="alert" aria-label={t('conflict.title')}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('conflict.title')}
      </Subtitle2>
      <Body1>{t('conflict.text')}</Body1>
      <div className={styles.texts}>
        <section className={styles.version} aria-label={t('conflict.mine')}>
          <Subtitle2 as="h3" className={styles.heading}>
            {t('conflict.mine')}
          </Subtitle2>
          <Caption1>{t('conflict.mineWhere')}</Caption1>
          <Body1 className={styles.text}>{mine.text}</Body1>
          {theirs.can.save ? (
            <Button appearance="primary" onClick={() => onChoose(mine)}>
              {t('conflict.keepMine')}
            </Button>
          ) : (
            <Button onClick={async () => setCopied(await copyText(mine.text))}>
              {copied ? t('conflict.copied') : t('conflict.copyMine')}
            </Button>
          )}
        </section>
        <section className={styles.version} aria-label={t('conflict.theirs')}>
          <Subtitle2 as="h3" className={styles.heading}>
            {t('conflict.theirs')}
          </Subtitle2>
          <Caption1>{t('write.changed', { at: dateTime(theirs.updatedAt) })}</Caption1>
          <Body1 className={styles.text}>{theirs.text}</Body1>
          <Button onClick={() => onChoose(fieldsOf(theirs))}>{t('conflict.takeTheirs')}</Button>
        </section>
      </div>
    </section>
  );
}
