import { Body1, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { useFormats } from '../../format.ts';
import { Spoken } from '../../parts/Counter.tsx';
import { Facts } from '../../parts/Facts.tsx';

const useStyles = makeStyles({
  progress: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** How long the screen reader is left in peace between two counts. */
const quiet = 10_000;

/** Where every recipient's card is: the counts add up to the size. */
export function BroadcastProgress({ broadcast }: { broadcast: BroadcastView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  const { counts, size, state } = broadcast;
  const ended = counts.sent + counts.failed + counts.uncertain + counts.deferred;
  const line =
    state === 'done'
      ? t('broadcast.done', { sent: number(counts.sent), size: number(size) })
      : t(`broadcast.${state}`, { ended: number(ended), size: number(size) });
  const shown = [
    ['sent', counts.sent],
    ['left', counts.queued + counts.sending],
    ['failed', counts.failed],
    ['deferred', counts.deferred],
    ['uncertain', counts.uncertain],
  ] as const;
  return (
    <div className={styles.progress}>
      <Body1>{line}</Body1>
      <ProgressBar
        thickness="large"
        aria-label={t('broadcast.progress')}
        aria-valuetext={line}
        {...(state === 'preparing' ? {} : { value: size === 0 ? 1 : ended / size })}
      />
      <Facts
        facts={shown
          .filter(([name, value]) => value > 0 || name === 'sent' || name === 'left')
          .map(([name, value]) => ({ name: t(`broadcast.count.${name}`), value: number(value) }))}
      />
      {counts.uncertain > 0 && <Caption1 className={styles.muted}>{t('broadcast.uncertainText')}</Caption1>}
      {counts.deferred > 0 && <Caption1 className={styles.muted}>{t('broadcast.deferredText')}</Caption1>}
      <Spoken text={useNowAndThen(line, state === 'done')} wait={200} />
    </div>
  );
}

/** The newest text, passed on at most every ten seconds, or at once when `final`. */
function useNowAndThen(text: string, final: boolean): string {
  const [said, setSaid] = useState(text);
  const last = useRef(0);
  useEffect(() => {
    const wait = final ? 0 : Math.max(0, last.current + quiet - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, final]);
  return said;
}
