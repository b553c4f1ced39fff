import { AppsListRegular } from '@fluentui/react-icons/svg/apps-list';
import { GridRegular } from '@fluentui/react-icons/svg/grid';
import { useTranslation } from 'react-i18next';
import {
  itemFormats,
  itemSources,
  networkNames,
  socialNetworks,
} from '../../../src/server/contract/choices.ts';
import type { ItemPage, TopicView } from '../../../src/server/contract/item.ts';
import { Chip } from '../../parts/Chip.tsx';
import { PausedSearch } from '../../parts/PausedSearch.tsx';
import { PlainButton } from '../../parts/PlainButton.tsx';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import chipRow from './chipRow.module.css';
import type { Look } from './ItemCard.tsx';
import styles from './LibraryTools.module.css';
import type { LibraryFilter } from './libraryFilter.ts';
import { SavedFilters } from './SavedFilters.tsx';
import { TopicChips } from './TopicChips.tsx';
import type { SetFilter } from './useFilter.ts';

interface Props {
  filter: LibraryFilter;
  topics: TopicView[];
  /** How many each choice would give; undefined while that is unknown. */
  facets: ItemPage['facets'] | undefined;
  /** Null when there is no choice of look to offer. */
  look: Look | null;
  onLook: (look: Look) => void;
  onFilter: SetFilter;
}

/** The search box, and every way to narrow down what it finds. */
export function LibraryTools({ filter, topics, facets, look, onLook, onFilter }: Props) {
  const { t } = useTranslation();
  return (
    <search className={styles.tools} aria-label={t('library.filter')}>
      <div className={styles.row}>
        <PausedSearch
          label={t('library.search')}
          value={filter.q}
          onChange={(q) => onFilter({ q }, 'typing')}
        />
        {look && (
          <fieldset className={styles.looks} aria-label={t('library.look')}>
            <LookButton name="grid" look={look} onLook={onLook} />
            <LookButton name="list" look={look} onLook={onLook} />
          </fieldset>
        )}
      </div>
      <TopicChips
        topics={topics}
        counts={facets?.topics}
        chosen={filter.topic}
        onChoose={(topic) => onFilter({ topic })}
      />
      <fieldset className={chipRow.row} aria-label={t('library.choices')}>
        <ChoiceMenu
          label={t('library.format')}
          values={itemFormats}
          nameOf={(format) => t(`itemFormat.${format}`)}
          counts={facets?.formats}
          chosen={filter.format}
          onChoose={(format) => onFilter({ format })}
        />
        <ChoiceMenu
          label={t('library.language')}
          values={['da', 'en'] as const}
          nameOf={(language) => t(`language.${language}`)}
          counts={facets?.languages}
          chosen={filter.language}
          onChoose={(language) => onFilter({ language })}
        />
        <ChoiceMenu
          label={t('library.source')}
          values={itemSources}
          nameOf={(source) => t(`source.${source}`)}
          counts={facets?.sources}
          chosen={filter.source}
          onChoose={(source) => onFilter({ source })}
        />
        <ChoiceMenu
          label={t('library.network')}
          values={socialNetworks}
          nameOf={(network) => networkNames[network]}
          chosen={filter.network}
          onChoose={(network) => onFilter({ network })}
        />
        <Toggle
          label={t('library.followed')}
          on={filter.followed}
          onToggle={(followed) => onFilter({ followed })}
        />
        <Toggle label={t('library.fresh')} on={filter.fresh} onToggle={(fresh) => onFilter({ fresh })} />
      </fieldset>
      <SavedFilters filter={filter} onFilter={onFilter} />
    </search>
  );
}

function Toggle({ label, on, onToggle }: { label: string; on: boolean; onToggle: (on: boolean) => void }) {
  return (
    <Chip on={on} aria-pressed={on} onClick={() => onToggle(!on)}>
      {label}
    </Chip>
  );
}

function LookButton({ name, look, onLook }: { name: Look; look: Look; onLook: (look: Look) => void }) {
  const { t } = useTranslation();
  return (
    <PlainButton
      look="subtle"
      icon={name === 'grid' ? <GridRegular /> : <AppsListRegular />}
      aria-label={t(`looks.${name}`)}
      aria-pressed={look === name}
      onClick={() => onLook(name)}
    />
  );
}
