import { makeStyles, SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskItems } from '../../../src/server/contract/deskItem.ts';
import { itemStates } from '../../../src/server/contract/itemState.ts';
import type { DeskItemFilter } from '../../api.ts';
import { useFormats } from '../../format.ts';
import { plainGroup } from '../../parts/plainGroup.ts';
import { TopicSelect } from '../../parts/TopicSelect.tsx';

const useStyles = makeStyles({
  filter: { display: 'grid', gap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  search: { flexGrow: 1, maxWidth: '24rem', minWidth: 0 },
  states: {
    ...plainGroup,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  count: { color: 'inherit', opacity: 0.8, marginLeft: tokens.spacingHorizontalXS },
});

interface Props {
  filter: DeskItemFilter;
  /** How many there are of each state, whatever state is chosen. */
  counts: DeskItems['counts'];
  onFilter: (filter: DeskItemFilter) => void;
}

export function ItemsFilter({ filter, counts, onFilter }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  const all = itemStates.reduce((sum, state) => sum + counts[state], 0);
  return (
    <search className={styles.filter} aria-label={t('deskItems.tools')}>
      <div className={styles.row}>
        <Search value={filter.q} onChange={(q) => onFilter({ ...filter, q })} />
        <TopicSelect
          value={filter.topic}
          aria-label={t('deskItems.topic')}
          none={t('deskItems.allTopics')}
          onChange={(topic) => onFilter({ ...filter, topic })}
        />
      </div>
      <fieldset className={styles.states} aria-label={t('deskItems.state')}>
        {(['', ...itemStates] as const).map((state) => (
          <ToggleButton
            key={state}
            shape="circular"
            size="small"
            appearance={filter.state === state ? 'primary' : 'outline'}
            checked={filter.state === state}
            onClick={() => onFilter({ ...filter, state })}
          >
            {state === '' ? t('deskItems.all') : t(`itemState.${state}`)}
            <span className={styles.count}>{number(state === '' ? all : counts[state])}</span>
          </ToggleButton>
        ))}
      </fieldset>
    </search>
  );
}

function Search({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [typed, setTyped] = useState(value);
  const [before, setBefore] = useState(value);
  if (value !== before) {
    // Taken back elsewhere, as by »show everything«.
    setBefore(value);
    if (value !== typed.trim()) setTyped(value);
  }
  // Waits for a pause in the typing, so that each letter is not a request of its own.
  useEffect(() => {
    if (typed.trim() === value) return;
    const here = window.location.pathname;
    const timer = setTimeout(() => {
      // While the next page is on its way, this one still stands: it must not call the reader back.
      if (window.location.pathname === here) onChange(typed.trim());
    }, 250);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <SearchBox
      className={styles.search}
      value={typed}
      maxLength={200}
      placeholder={t('deskItems.search')}
      aria-label={t('deskItems.search')}
      onChange={(_, data) => setTyped(data.value)}
    />
  );
}
