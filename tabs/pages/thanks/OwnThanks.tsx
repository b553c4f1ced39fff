import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Thanks } from '../../../src/server/contract/thanks.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { thanksQueries } from './queries.ts';

const useStyles = makeStyles({
  columns: {
    justifySelf: 'stretch',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  row: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  heading: { display: 'block', margin: `0 0 ${tokens.spacingVerticalS}` },
  muted: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Thanks between the reader and one colleague each; nobody else sees them, and they are not counted. */
export function OwnThanks() {
  const { t } = useTranslation();
  const styles = useStyles();
  const own = useQuery(thanksQueries.own);
  return (
    <Section title={t('thanks.title')} text={t('thanks.text')}>
      <Loaded query={own}>
        {({ got, gave }) => (
          <div className={styles.columns}>
            <List title={t('thanks.got')} none={t('thanks.gotNone')} all={got} />
            <List title={t('thanks.gave')} none={t('thanks.gaveNone')} all={gave} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function List({ title, none, all }: { title: string; none: string; all: Thanks[] }) {
  const styles = useStyles();
  const heading = useId();
  return (
    <div>
      <Subtitle2 as="h3" id={heading} className={styles.heading}>
        {title}
      </Subtitle2>
      {all.length === 0 ? (
        <Body1 as="p" block className={styles.muted}>
          {none}
        </Body1>
      ) : (
        <ul className={styles.list} aria-labelledby={heading}>
          {all.map((one) => (
            <Row key={one.id} thanks={one} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ thanks: { id, who, itemId, itemTitle, phrase, words, at } }: { thanks: Thanks }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api.takeThanksAway(id),
    onSuccess: (own) => {
      client.setQueryData(thanksQueries.own.queryKey, own);
      return client.invalidateQueries({ queryKey: thanksQueries.item(itemId).queryKey });
    },
  });
  return (
    <li className={styles.row}>
      <Body1>{phrase ? t(`thanks.phrase.${phrase}`) : words}</Body1>
      <Caption1 className={styles.muted}>
        {who.displayName} · {date(at)}
      </Caption1>
      <PageLink to={`/library/${itemId}`}>{itemTitle}</PageLink>
      <Button size="small" disabledFocusable={remove.isPending} onClick={() => remove.mutate()}>
        {t('thanks.remove')}
      </Button>
      {remove.error && <Failed error={remove.error} />}
    </li>
  );
}
