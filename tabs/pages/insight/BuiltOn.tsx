import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { itemPath } from '../../itemPath.ts';
import { PageLink } from '../../parts/Page.tsx';
import { ruled } from '../../parts/ruled.ts';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

const builtOn = queryOptions({ queryKey: ['built-on'], queryFn: api.builtOn });

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalXXS,
    padding: '12px 0',
    ...ruled,
  },
});

/** What of one's own in the library enough colleagues have shared; nothing as long as it is none. */
export function BuiltOn() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number, month } = useFormats();
  const { data, error, refetch } = useQuery(builtOn);
  if (error && !data) return <Failed error={error} title={t('mine.builtOn')} retry={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <Section title={t('mine.builtOn')} text={t('mine.builtOnText')}>
      <ul className={styles.list} aria-label={t('mine.builtOn')}>
        {data.map(({ itemId, title, people, month: name }) => (
          <li key={itemId} className={styles.row}>
            <PageLink to={itemPath(itemId, undefined)}>{title}</PageLink>
            <Body1>{t('mine.builtOnPeople', { shown: number(people), count: people })}</Body1>
            <Caption1>{month(name)}</Caption1>
          </li>
        ))}
      </ul>
    </Section>
  );
}
