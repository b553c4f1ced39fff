import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { difference } from '../../src/server/contract/difference.ts';
import { Hidden } from './Hidden.tsx';

const useStyles = makeStyles({
  figure: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, justifySelf: 'stretch' },
  text: {
    display: 'block',
    whiteSpace: 'pre-wrap',
    maxWidth: '70ch',
    padding: '12px 16px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: `0 ${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  added: {
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  removed: {
    marginRight: '0.2em',
    textDecorationLine: 'line-through',
    color: tokens.colorNeutralForeground2,
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  before: string;
  after: string;
  /** False where one legend stands for several. */
  legend?: boolean;
}

/** What became of a text, word by word: underlined and struck through, and said to a screen reader. */
export function Difference({ before, after, legend = true }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const parts = useMemo(() => difference(before, after), [before, after]);
  if (parts.every(({ kind }) => kind === 'same')) return <Body1>{t('difference.none')}</Body1>;
  let place = 0;
  return (
    <figure className={styles.figure} aria-label={t('difference.label')}>
      <Body1 className={styles.text}>
        {parts.map(({ kind, text }) => {
          const key = `${kind}${place}`;
          place += text.length;
          if (kind === 'same') return <span key={key}>{text}</span>;
          const Mark = kind === 'added' ? 'ins' : 'del';
          return (
            <Mark key={key} className={styles[kind]}>
              <Hidden>{t(`difference.${kind}`)}</Hidden>
              {text}
              <Hidden>{t('difference.end')}</Hidden>
            </Mark>
          );
        })}
      </Body1>
      {legend && (
        <Caption1 block className={styles.muted}>
          {t('difference.legend')}
        </Caption1>
      )}
    </figure>
  );
}
