import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { useFormats } from '../../format.ts';
import { Bar } from '../../parts/Bar.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Spoken } from '../../parts/Spoken.tsx';
import { type BegunState, figuresOf, handledOf, shareOf, timeLeft } from './broadcastFigures.ts';
import { daysAhead } from './sendTime.ts';

const useStyles = makeStyles({
  progress: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 16px' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** How long the screen reader is left in peace between two counts. */
const peaceMs = 10_000;

type Begun = BroadcastView & { state: BegunState };

/** Where every recipient's card is: the counts add up to the size. */
export function BroadcastProgress({ broadcast }: { broadcast: Begun }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number, soon } = useFormats();
  const { counts, state, quiet, fewerThan } = broadcast;
  const line = useLine(broadcast);
  const left = useTimeLeft(broadcast);
  const share = shareOf(broadcast);
  const moving = state === 'sending';
  const shown = figuresOf(broadcast).filter(
    ([name, value]) => value > 0 || name === 'sent' || (name === 'left' && moving),
  );
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <div>
          <Body1>{line}</Body1>
          <Spoken text={useNowAndThen([line, left].filter(Boolean).join('. '), !moving)} wait={200} />
        </div>
        {left && <Caption1 className={styles.muted}>{left}</Caption1>}
      </div>
      <Bar
        thickness="large"
        aria-label={t('broadcast.progress')}
        aria-valuetext={line}
        {...(share !== null && { value: share })}
      />
      {share !== null && fewerThan === null && (
        <Facts
          facts={shown.map(([name, value]) => ({ name: t(`broadcast.count.${name}`), value: number(value) }))}
        />
      )}
      {counts.uncertain > 0 && <Caption1 className={styles.muted}>{t('broadcast.uncertainText')}</Caption1>}
      {quiet && (
        <Caption1 className={styles.muted}>
          {t('broadcast.quietText', {
            count: quiet.count,
            shown: number(quiet.count),
            at: soon(quiet.until, daysAhead(quiet.until, new Date())),
          })}
        </Caption1>
      )}
      {counts.deferred > (quiet?.count ?? 0) && (
        <Caption1 className={styles.muted}>{t('broadcast.deferredText')}</Caption1>
      )}
    </div>
  );
}

function useLine({ state, size, counts, fewerThan, itemOver }: Begun): string {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (itemOver) return t('broadcast.itemOverText');
  if (fewerThan !== null) return t(`broadcast.few.${state}`, { count: fewerThan });
  if (state === 'done' && size === 0) return t('broadcast.nobody');
  const values = { sent: number(counts.sent), ended: number(handledOf(counts)), size: number(size) };
  return t(`broadcast.${state}`, values);
}

function useTimeLeft(broadcast: BroadcastView): string | null {
  const { t } = useTranslation();
  const { number } = useFormats();
  const left = timeLeft(broadcast);
  return left && t(`broadcast.left.${left.name}`, { count: left.count, shown: number(left.count) });
}

/** The newest text, passed on at most every ten seconds, or at once when `final`. */
function useNowAndThen(text: string, final: boolean): string {
  const [said, setSaid] = useState(text);
  const last = useRef(0);
  useEffect(() => {
    const wait = final ? 0 : Math.max(0, last.current + peaceMs - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, final]);
  return said;
}
