import { Body1, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackingView } from '../../../src/server/contract/backing.ts';
import { currentLanguage } from '../../i18n.ts';

const useStyles = makeStyles({
  parts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL, margin: 0 },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  words: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '64ch' },
  list: { margin: 0, paddingLeft: '1.25rem' },
});

export type ShownParts = Partial<
  Pick<BackingView, 'vision' | 'values' | 'minutesPerWeek' | 'guidelines' | 'supporters' | 'example'>
>;

/** The reader's own language before the other. */
export function localWords(words: { da?: string | undefined; en?: string | undefined }): string {
  return words[currentLanguage()] || words.da || words.en || '';
}

/** What employees read of a leader's backing; what is not given is left out. */
export function BackingParts({
  vision,
  values,
  minutesPerWeek,
  guidelines,
  supporters,
  example,
}: ShownParts) {
  const { t } = useTranslation();
  const styles = useStyles();
  const additions = guidelines ? localWords(guidelines.additions) : '';
  return (
    <div className={styles.parts}>
      {vision && localWords(vision) && <Part title={t('backing.seen.vision')}>{localWords(vision)}</Part>}
      {values && localWords(values) && <Part title={t('backing.seen.values')}>{localWords(values)}</Part>}
      {minutesPerWeek !== undefined && (
        <Part title={t('backing.seen.time')}>
          {minutesPerWeek === 0 ? t('backing.noMinutes') : t('backing.minutes', { count: minutesPerWeek })}
        </Part>
      )}
      {guidelines && (guidelines.chosen.length > 0 || additions) && (
        <div className={styles.part}>
          <Subtitle2 as="h3" className={styles.title}>
            {t('backing.seen.guidelines')}
          </Subtitle2>
          {guidelines.chosen.length > 0 && (
            <ul className={styles.list}>
              {guidelines.chosen.map(({ id, title }) => (
                <li key={id}>
                  <Body1>{title[currentLanguage()]}</Body1>
                </li>
              ))}
            </ul>
          )}
          {additions && <Body1 className={styles.words}>{additions}</Body1>}
        </div>
      )}
      {supporters && supporters.length > 0 && (
        <div className={styles.part}>
          <Subtitle2 as="h3" className={styles.title}>
            {t('backing.seen.supporters')}
          </Subtitle2>
          <ul className={styles.list}>
            {supporters.map(({ id, displayName, jobTitle }) => (
              <li key={id}>
                <Body1>{[displayName, jobTitle].filter(Boolean).join(', ')}</Body1>
              </li>
            ))}
          </ul>
        </div>
      )}
      {example && (
        <div className={styles.part}>
          <Subtitle2 as="h3" className={styles.title}>
            {t('backing.seen.example')}
          </Subtitle2>
          <Body1 className={styles.words}>{example.text}</Body1>
          {example.url && (
            <div>
              <Link href={example.url} target="_blank" rel="noopener noreferrer">
                {t('backing.seePost')}
              </Link>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.title}>
        {title}
      </Subtitle2>
      <Body1 className={styles.words}>{children}</Body1>
    </div>
  );
}
