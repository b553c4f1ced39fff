import {
  Button,
  Caption1,
  Combobox,
  Field,
  makeStyles,
  Option,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { ItemPicture } from '../../parts/ItemPicture.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Spoken } from '../../parts/Spoken.tsx';
import { useTopicName } from '../../parts/useTopicName.ts';
import { queries } from '../../queries.ts';
import { usePaused } from '../../usePaused.ts';

const shownAtMost = 30;

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%' },
  option: { display: 'grid', minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  chosen: {
    display: 'grid',
    gridTemplateColumns: '7rem minmax(0, 1fr)',
    alignItems: 'center',
    gap: '8px 16px',
    '@media (max-width: 400px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  picture: {
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    '@media (max-width: 400px)': { display: 'none' },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start', minWidth: 0 },
  title: { margin: 0 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  itemId: string;
  problem: string | undefined;
  onChange: (itemId: string) => void;
}

/** What is sent: found by writing, and then shown with its picture. */
export function ItemChoice({ itemId, problem, onChange }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  // The control that was used is gone with the change: whoever uses the keyboard goes on here.
  useEffect(() => {
    if (moved.current) place.current?.querySelector<HTMLElement>(itemId ? 'button' : 'input')?.focus();
    moved.current = false;
  }, [itemId]);
  const change = (id: string) => {
    moved.current = true;
    onChange(id);
  };
  return (
    <div ref={place}>
      {itemId ? (
        <ChosenItem itemId={itemId} problem={problem} onChange={() => change('')} />
      ) : (
        <ItemSearch problem={problem} onChoose={change} />
      )}
    </div>
  );
}

interface ChosenProps {
  itemId: string;
  problem: string | undefined;
  onChange: () => void;
}

function ChosenItem({ itemId, problem, onChange }: ChosenProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const item = useQuery(queries.item(itemId));
  const topicName = useTopicName();
  return (
    <Loaded query={item}>
      {(found) => (
        <div className={styles.chosen}>
          <div className={styles.picture}>
            <ItemPicture item={found} decorative />
          </div>
          <div className={styles.words}>
            <Subtitle2 as="h3" className={styles.title}>
              {found.title}
            </Subtitle2>
            <Caption1 className={styles.muted}>{topicName(found.topicId)}</Caption1>
            {(found.expired || problem) && (
              <Caption1 className={styles.bad}>{problem ?? t('compose.itemOver')}</Caption1>
            )}
            <Button size="small" onClick={onChange}>
              {t('compose.change')}
            </Button>
          </div>
        </div>
      )}
    </Loaded>
  );
}

function ItemSearch({ problem, onChoose }: { problem: string | undefined; onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const topicName = useTopicName();
  const [typed, setTyped] = useState('');
  const q = usePaused(typed.trim());
  const search = useInfiniteQuery({ ...queries.library(q ? { q } : {}), placeholderData: keepPreviousData });
  const settled = q === typed.trim() && !search.isFetching;
  const found = (search.data?.pages[0]?.items ?? []).slice(0, shownAtMost);
  const nothing = search.isError
    ? t('compose.itemFailed')
    : t(settled ? 'compose.itemNone' : 'compose.searching');
  return (
    <Field label={t('compose.itemLabel')} required {...fieldProblem(problem)}>
      <Combobox
        freeform
        expandIcon={null}
        className={styles.box}
        input={{ className: styles.box }}
        placeholder={t('compose.itemHint')}
        value={typed}
        selectedOptions={[]}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(event, { optionValue }) => {
          if (event.type !== 'change' && optionValue) onChoose(optionValue);
        }}
      >
        {found.map((item) => (
          <Option key={item.id} value={item.id} text={item.title}>
            <span className={styles.option}>
              {item.title}
              <Caption1 className={styles.muted}>{topicName(item.topicId)}</Caption1>
            </span>
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled value="" text="">
            {nothing}
          </Option>
        )}
      </Combobox>
      <Spoken text={settled && q && !search.isError ? t('compose.found', { count: found.length }) : ''} />
    </Field>
  );
}
