import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DeskItems } from '../../../src/server/contract/deskItem.ts';
import { itemStates } from '../../../src/server/contract/itemState.ts';
import type { DeskItemFilter } from '../../api.ts';
import { useFormats } from '../../format.ts';
import { PausedSearch } from '../../parts/PausedSearch.tsx';
import { plainGroup } from '../../parts/plainGroup.ts';
import { TopicSelect } from '../../parts/TopicSelect.tsx';

const useStyles = makeStyles({
  filter: { display: 'grid', gap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
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
        <PausedSearch
          label={t('deskItems.search')}
          value={filter.q}
          onChange={(q) => onFilter({ ...filter, q })}
        />
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
