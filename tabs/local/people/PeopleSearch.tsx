import { Avatar, Badge, Button, makeStyles, SearchBox, Spinner, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { api } from '../api.ts';
import { pickable } from '../listStyles.ts';
import { useTexts } from '../texts.ts';
import type { WirePerson } from '../wire.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  search: { maxWidth: '100%', width: '100%', flexShrink: 0 },
  count: { margin: '8px 4px 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: '0 -8px', padding: '0 0 8px', overflowY: 'auto', minHeight: 0 },
  person: {
    ...pickable,
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    textAlign: 'start',
    ':disabled': { cursor: 'default', opacity: 0.6 },
  },
  words: { flexGrow: 1, minWidth: 0 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  title: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  badges: { display: 'flex', gap: '4px', flexWrap: 'wrap', justifyContent: 'flex-end' },
});

/** Everybody in the organisation, narrowed by words; picking calls `onPick` with the id. */
export function PeopleSearch({ open, onPick }: { open: readonly string[]; onPick: (id: string) => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const countId = useId();
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const found = useInfiniteQuery({
    queryKey: ['people', q],
    queryFn: ({ pageParam }) => api.people(q, pageParam),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const people = found.data?.pages.flatMap((page) => page.people) ?? [];
  const total = found.data?.pages[0]?.total ?? 0;

  return (
    <div className={styles.root}>
      <SearchBox
        className={styles.search}
        size="large"
        autoFocus
        aria-label={texts.searchPeople}
        aria-describedby={countId}
        placeholder={texts.searchPeople}
        value={words}
        onChange={(_event, data) => setWords(data.value)}
      />
      <p id={countId} className={styles.count} role="status">
        {found.isSuccess && (total === 0 ? texts.noPeople : texts.peopleFound(total))}
        {found.isError && texts.peopleFailed}
      </p>
      {found.isPending && <Spinner size="small" />}
      {found.isError && <Button onClick={() => found.refetch()}>{texts.tryAgain}</Button>}
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={styles.person}
              disabled={open.includes(person.id)}
              onClick={() => onPick(person.id)}
            >
              <Avatar name={person.displayName} color="colorful" size={36} aria-hidden />
              <span className={styles.words}>
                <span className={styles.name}>{person.displayName}</span>
                <span className={styles.title}>{titleOf(person)}</span>
              </span>
              <Badges person={person} open={open.includes(person.id)} />
            </button>
          </li>
        ))}
        {found.hasNextPage && (
          <li>
            <Button appearance="subtle" disabled={found.isFetching} onClick={() => found.fetchNextPage()}>
              {texts.showMore}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

function Badges({ person, open }: { person: WirePerson; open: boolean }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <span className={styles.badges}>
      {person.roles.map((role) => (
        <Badge key={role} appearance="tint" color="brand">
          {texts[role]}
        </Badge>
      ))}
      {!person.enabled && <Badge appearance="tint">{texts.disabled}</Badge>}
      {open && <Badge appearance="outline">{texts.alreadyOpen}</Badge>}
    </span>
  );
}

export function titleOf({ jobTitle, department }: WirePerson): string {
  return [jobTitle, department].filter(Boolean).join(' · ');
}
