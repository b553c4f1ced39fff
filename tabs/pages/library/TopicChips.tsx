import { useTranslation } from 'react-i18next';
import type { TopicView } from '../../../src/server/contract/item.ts';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { Chip } from '../../parts/Chip.tsx';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import chipRow from './chipRow.module.css';
import styles from './TopicChips.module.css';

/** Chips beyond these stand in a menu. */
const mostChips = 9;

interface Props {
  topics: TopicView[];
  /** Items a topic, as everything else is chosen; undefined while that is unknown. */
  counts: Record<string, number> | undefined;
  chosen: string;
  onChoose: (topic: string) => void;
}

export function TopicChips({ topics, counts, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const used = topics.filter((topic) => topic.items > 0 || topic.id === chosen);
  if (used.length === 0) return null;
  const chips = used.slice(0, mostChips);
  const rest = used.slice(mostChips);
  const nameOf = (id: string) => used.find((topic) => topic.id === id)?.name[currentLanguage()] ?? '';
  return (
    <fieldset className={chipRow.row} aria-label={t('library.topics')}>
      <TopicChip label={t('library.allTopics')} on={chosen === ''} onClick={() => onChoose('')} />
      {chips.map(({ id, items }) => (
        <TopicChip
          key={id}
          label={nameOf(id)}
          count={number(counts ? (counts[id] ?? 0) : items)}
          on={chosen === id}
          onClick={() => onChoose(chosen === id ? '' : id)}
        />
      ))}
      {rest.length > 0 && (
        <ChoiceMenu
          label={t('library.moreTopics')}
          values={rest.map(({ id }) => id)}
          nameOf={nameOf}
          counts={counts}
          chosen={rest.some(({ id }) => id === chosen) ? chosen : ''}
          onChoose={onChoose}
        />
      )}
    </fieldset>
  );
}

function TopicChip({
  label,
  count,
  on,
  onClick,
}: {
  label: string;
  count?: string;
  on: boolean;
  onClick: () => void;
}) {
  return (
    <Chip on={on} aria-pressed={on} onClick={onClick}>
      {label}
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </Chip>
  );
}
