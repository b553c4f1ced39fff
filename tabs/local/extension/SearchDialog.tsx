import { Button, makeStyles, SearchBox, Spinner, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { type Asking, api } from '../api.ts';
import { pickable } from '../listStyles.ts';
import { useLanguage, useTexts } from '../texts.ts';
import { WindowDialog } from '../WindowDialog.tsx';
import type { WireCommand } from '../wire.ts';
import { FoundPreview } from './FoundPreview.tsx';
import type { Found } from './found.ts';

const pageSize = 25;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '8px', minHeight: 'min(420px, 60vh)' },
  search: { width: '100%', maxWidth: '100%', flexShrink: 0 },
  list: { listStyleType: 'none', margin: '0 -8px', padding: 0 },
  found: pickable,
  said: { margin: '8px 0', color: tokens.colorNeutralForeground2 },
});

interface Props {
  command: WireCommand;
  asking: Asking;
  onPick: (found: Found) => void;
  onClose: () => void;
}

/** A search command of the app: a box, what the app answers, and a card to pick. */
export function SearchDialog({ command, asking, onPick, onClose }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const found = useInfiniteQuery({
    queryKey: ['extension', asking, command.id, q],
    queryFn: ({ pageParam }) => api.search(asking, command, q, { skip: pageParam, count: pageSize }),
    initialPageParam: 0,
    getNextPageParam: ({ composeExtension: last }, pages) =>
      last.type === 'result' && last.attachments.length === pageSize ? pages.length * pageSize : null,
    enabled: q !== '' || command.initialRun,
    staleTime: 0,
    retry: false,
  });
  const answers = found.data?.pages.map(({ composeExtension }) => composeExtension) ?? [];
  const results = answers
    .flatMap((answer) => (answer.type === 'result' ? answer.attachments : []))
    // Results have no ids; their order is all there is, and the list changes only as a whole.
    .map((result, at) => ({ key: `${q} ${at}`, result }));
  const said = answers.find((answer) => answer.type === 'message');
  const label = command.parameter?.title[language] ?? command.title[language];
  return (
    <WindowDialog
      title={`Chalkline: ${command.title[language]}`}
      testId="search"
      contentClass={styles.content}
      onClose={onClose}
      actions={<Button onClick={onClose}>{texts.close}</Button>}
    >
      <SearchBox
        className={styles.search}
        autoFocus
        aria-label={label}
        placeholder={label}
        value={words}
        onChange={(_event, data) => setWords(data.value)}
      />
      <div role="status">
        {said && <p className={styles.said}>{said.text}</p>}
        {found.isError && <p className={styles.said}>{texts.unreachable}</p>}
      </div>
      {found.isPending && found.isFetching && <Spinner size="small" />}
      <ul className={styles.list}>
        {results.map(({ key, result }) => (
          <li key={key}>
            <button type="button" className={styles.found} onClick={() => onPick(result)}>
              <FoundPreview found={result} />
            </button>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button appearance="subtle" disabled={found.isFetching} onClick={() => void found.fetchNextPage()}>
          {texts.showMore}
        </Button>
      )}
    </WindowDialog>
  );
}
