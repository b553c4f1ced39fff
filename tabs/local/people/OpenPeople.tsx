import { Avatar, CounterBadge, makeStyles, tokens } from '@fluentui/react-components';
import { useQueries } from '@tanstack/react-query';
import { useTexts } from '../texts.ts';
import { personQuery } from './person.ts';

const useStyles = makeStyles({
  people: {
    display: 'none',
    gap: '2px',
    overflowX: 'auto',
    '@media (max-width: 640px)': { display: 'flex' },
  },
  person: {
    position: 'relative',
    display: 'flex',
    padding: '6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  badge: { position: 'absolute', top: '1px', right: '1px' },
});

/** On a narrow screen one column fills the width; these faces lead to the others. */
export function OpenPeople({ people, unread }: { people: string[]; unread: Record<string, number> }) {
  const styles = useStyles();
  const texts = useTexts();
  const found = useQueries({ queries: people.map(personQuery) });
  if (people.length < 2) return null;
  return (
    <div className={styles.people}>
      {found.map(({ data }) => {
        if (!data) return null;
        const count = unread[data.id] ?? 0;
        return (
          <button
            key={data.id}
            type="button"
            className={styles.person}
            aria-label={[texts.goTo(data.displayName), count > 0 && texts.unread(count)]
              .filter(Boolean)
              .join(', ')}
            onClick={() =>
              document
                .getElementById(columnId(data.id))
                ?.scrollIntoView({ behavior: 'smooth', inline: 'start' })
            }
          >
            <Avatar name={data.displayName} color="colorful" size={28} aria-hidden />
            {count > 0 && <CounterBadge className={styles.badge} count={count} size="small" color="danger" />}
          </button>
        );
      })}
    </div>
  );
}

export function columnId(personId: string): string {
  return `column-${personId}`;
}
