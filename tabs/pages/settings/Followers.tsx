import { Body1, Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames, type SocialNetwork, socialNetworks } from '../../../src/server/contract/network.ts';
import type { Settings } from '../../../src/server/contract/person.ts';
import { highestFigure } from '../../../src/server/contract/share.ts';
import { useFormats } from '../../format.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { wholeNumber } from '../figures/wholeNumber.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(9rem, 100%), 1fr))',
    alignItems: 'start',
    gap: '8px 16px',
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** How many follow the person on each network, if they like to say; empty otherwise. */
export function Followers({ followers }: Pick<Settings, 'followers'>) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { number } = useFormats();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Partial<Record<SocialNetwork, string>> | null>(null);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: (said: Settings['followers']) => api.changeSettings({ followers: said }),
    onSuccess: (changed) => {
      client.setQueryData(queries.settings.queryKey, changed);
      setTyped(null);
    },
  });
  const textOf = (network: SocialNetwork) => typed?.[network] ?? String(followers[network] ?? '');
  const isWrong = (network: SocialNetwork) => wholeNumber(textOf(network)) === undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (socialNetworks.some(isWrong)) return focusFirstInvalid(form.current);
    const said: Settings['followers'] = {};
    for (const network of socialNetworks) {
      const count = wholeNumber(textOf(network));
      if (typeof count === 'number') said[network] = count;
    }
    if (!save.isPending) save.mutate(said);
  }

  return (
    <Section title={t('followers.title')} text={t('followers.text')}>
      <form ref={form} className={styles.form} noValidate aria-label={t('followers.title')} onSubmit={submit}>
        <div className={styles.fields}>
          {socialNetworks.map((network) => (
            <Field
              key={network}
              label={networkNames[network]}
              {...fieldProblem(
                tried && isWrong(network) && t('followers.wrong', { most: number(highestFigure) }),
              )}
            >
              <Input
                inputMode="numeric"
                maxLength={13}
                value={textOf(network)}
                onChange={(_, { value }) => {
                  save.reset();
                  setTyped({ ...typed, [network]: value });
                }}
              />
            </Field>
          ))}
        </div>
        {save.isError && <Failed error={save.error} />}
        <div className={styles.actions}>
          <Button type="submit" disabledFocusable={save.isPending}>
            {t('followers.save')}
          </Button>
          <div role="status">{save.isSuccess && !typed && <Body1>{t('followers.saved')}</Body1>}</div>
        </div>
      </form>
    </Section>
  );
}
