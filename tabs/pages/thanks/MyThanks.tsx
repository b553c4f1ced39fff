import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  Subtitle2,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MyThanks as Found } from '../../../src/server/contract/thanks.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { ruled } from '../../parts/ruled.ts';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { thanksQueries } from './queries.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'grid', gap: tokens.spacingVerticalXXS, padding: '12px 0', ...ruled },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  button: { justifySelf: 'start' },
});

/** Thanks that the person got and gave, for their own eyes and the other one's. */
export function MyThanks() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const found = useQuery(thanksQueries.mine);
  const show = (mine: Found) => client.setQueryData(thanksQueries.mine.queryKey, mine);
  const choose = useMutation({ mutationFn: api.chooseThanks, onSuccess: show });
  const remove = useMutation({
    mutationFn: api.removeThanks,
    onSuccess: (mine) => {
      show(mine);
      void client.invalidateQueries({ queryKey: ['thanks', 'of'] });
    },
  });
  const failure = choose.error ?? remove.error;
  return (
    <Section title={t('thanks.mine')} text={t('thanks.mineText')}>
      <Loaded query={found}>
        {({ wanted, got, gave }) => (
          <>
            <Field hint={t('thanks.wantedText')}>
              <Switch
                label={t('thanks.wanted')}
                checked={choose.isPending ? choose.variables : wanted}
                onChange={(_, { checked }) => !choose.isPending && choose.mutate(checked)}
              />
            </Field>
            <List title={t('thanks.got')} all={got} remove={remove.mutate} />
            <List title={t('thanks.gave')} all={gave} remove={remove.mutate} />
            {failure && <Failed error={failure} />}
          </>
        )}
      </Loaded>
    </Section>
  );
}

interface ListProps {
  title: string;
  all: Found['got'];
  remove: (id: string) => void;
}

function List({ title, all, remove }: ListProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  if (all.length === 0) return null;
  return (
    <section aria-label={title}>
      <Subtitle2 as="h3" className={styles.heading}>
        {title}
      </Subtitle2>
      <ul className={styles.list}>
        {all.map(({ id, person, phrase, words, title: about, at }) => (
          <li key={id} className={styles.row}>
            <Body1>{phrase ? t(`thanks.phrases.${phrase}`) : t('quote', { text: words })}</Body1>
            {about && <Caption1>{t('thanks.about', { title: about })}</Caption1>}
            <Caption1 className={styles.muted}>
              {t('thanks.from', { name: person.displayName, date: date(at) })}
            </Caption1>
            <Button
              size="small"
              className={styles.button}
              aria-label={t('thanks.removeOf', { name: person.displayName })}
              onClick={() => remove(id)}
            >
              {t('thanks.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
