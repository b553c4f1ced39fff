import { type GriffelStyle, makeStyles, SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import { AppsListRegular, GridRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TopicView } from '../../../src/server/contract/item.ts';
import type { ItemFilter } from '../../api.ts';
import { currentLanguage } from '../../i18n.ts';
import { Spoken } from '../../parts/Counter.tsx';
import type { Look } from './ItemCards.tsx';

const plainGroup: GriffelStyle = { border: 'none', margin: 0, padding: 0, minWidth: 0 };

const useStyles = makeStyles({
  filter: { display: 'grid', gap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  search: { flexGrow: 1, maxWidth: '28rem', minWidth: 0 },
  looks: { ...plainGroup, marginLeft: 'auto', display: 'flex', gap: tokens.spacingHorizontalXXS },
  topics: {
    ...plainGroup,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  count: { color: 'inherit', opacity: 0.8, marginLeft: tokens.spacingHorizontalXS },
});

interface Props {
  filter: ItemFilter;
  topics: TopicView[];
  /** How many items match; undefined while that is unknown. */
  found: number | undefined;
  /** Null when there is no choice of look to offer. */
  look: Look | null;
  onLook: (look: Look) => void;
  onFilter: (filter: ItemFilter) => void;
}

export function LibraryFilter({ filter, topics, found, look, onLook, onFilter }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const used = topics.filter((topic) => topic.items > 0);
  return (
    <search className={styles.filter} aria-label={t('library.filter')}>
      <div className={styles.row}>
        <Search value={filter.q} onChange={(q) => onFilter({ ...filter, q })} />
        {look && (
          <fieldset className={styles.looks} aria-label={t('library.look')}>
            <LookButton name="grid" look={look} onLook={onLook} />
            <LookButton name="list" look={look} onLook={onLook} />
          </fieldset>
        )}
      </div>
      {used.length > 0 && (
        <fieldset className={styles.topics} aria-label={t('library.topics')}>
          <TopicButton label={t('library.allTopics')} id="" filter={filter} onFilter={onFilter} />
          {used.map(({ id, name, items }) => (
            <TopicButton
              key={id}
              id={id}
              label={name[currentLanguage()]}
              items={items}
              filter={filter}
              onFilter={onFilter}
            />
          ))}
        </fieldset>
      )}
      <Spoken text={found === undefined ? '' : t('library.found', { count: found })} />
    </search>
  );
}

function Search({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [typed, setTyped] = useState(value);
  // Waits for a pause in the typing, so that each letter is not a request of its own.
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <SearchBox
      className={styles.search}
      value={typed}
      maxLength={200}
      placeholder={t('library.search')}
      aria-label={t('library.search')}
      onChange={(_, data) => setTyped(data.value)}
    />
  );
}

interface TopicButtonProps {
  id: string;
  label: string;
  items?: number;
  filter: ItemFilter;
  onFilter: (filter: ItemFilter) => void;
}

function TopicButton({ id, label, items, filter, onFilter }: TopicButtonProps) {
  const styles = useStyles();
  const chosen = filter.topic === id;
  return (
    <ToggleButton
      shape="circular"
      size="small"
      appearance={chosen ? 'primary' : 'outline'}
      checked={chosen}
      onClick={() => onFilter({ ...filter, topic: chosen ? '' : id })}
    >
      {label}
      {items !== undefined && <span className={styles.count}>{items}</span>}
    </ToggleButton>
  );
}

function LookButton({ name, look, onLook }: { name: Look; look: Look; onLook: (look: Look) => void }) {
  const { t } = useTranslation();
  return (
    <ToggleButton
      appearance="subtle"
      icon={name === 'grid' ? <GridRegular /> : <AppsListRegular />}
      aria-label={t(`looks.${name}`)}
      checked={look === name}
      onClick={() => onLook(name)}
    />
  );
}
