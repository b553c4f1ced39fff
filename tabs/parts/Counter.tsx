import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { countText, type Network, networkLimits } from '../../src/server/contract/network.ts';
import { useFormats } from '../format.ts';
import { nameOfNetwork } from '../networkName.ts';
import { Spoken } from './Spoken.tsx';

const useStyles = makeStyles({
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  over: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function isTooLong(network: Network, text: string): boolean {
  return countText(network, text) > networkLimits[network];
}

/** Characters as the network counts them. Read aloud only when the text is near its end or past it. */
export function Counter({ network, text }: { network: Network; text: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  const limit = networkLimits[network];
  const count = countText(network, text);
  const over = count - limit;
  const words =
    over > 0
      ? t('counter.over', { count: over, shown: number(over), network: nameOfNetwork(network) })
      : t('counter.of', { shown: number(count), limit: number(limit) });
  return (
    <>
      <Caption1 className={mergeClasses(styles.count, over > 0 && styles.over)}>{words}</Caption1>
      <Spoken text={count > limit * 0.9 ? words : ''} />
    </>
  );
}
