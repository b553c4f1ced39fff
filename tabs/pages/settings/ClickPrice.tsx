import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  dearestClick,
  longestPriceSource,
  type PriceChange,
  type PriceView,
  priceFault,
} from '../../../src/server/contract/value.ts';
import { useFormats } from '../../format.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { amountIn, amountText } from '../figures/amounts.ts';
import { valueQueries } from '../figures/queries.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(12rem, 100%), 1fr))',
    alignItems: 'start',
    gap: '12px 20px',
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
});

type Price = NonNullable<PriceView['price']>;
type Fields = Record<keyof Price, string>;

const today = () => new Date().toISOString().slice(0, 10);

function fieldsOf({ price }: PriceView, locale: string): Fields {
  return price
    ? { ...price, low: amountText(price.low, locale), high: amountText(price.high, locale) }
    : { low: '', high: '', currency: 'DKK', settledOn: today(), source: '' };
}

function priceIn({ low, high, currency, settledOn, source }: Fields): Price {
  return {
    low: amountIn(low) ?? Number.NaN,
    high: amountIn(high) ?? Number.NaN,
    currency: currency.trim().toUpperCase(),
    settledOn,
    source: source.trim(),
  };
}

function usePriceChange(onSettled: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: PriceChange) => api.settlePrice(change),
    onSuccess: (settled) => {
      client.setQueryData(valueQueries.price.queryKey, settled);
      onSettled();
    },
    onError: (error) => {
      if (!isRefused(error, 'stale')) return;
      void client.invalidateQueries({ queryKey: valueQueries.price.queryKey });
      onSettled();
    },
  });
}

/** What a click costs where advertisements are bought; none until somebody sets it. */
export function ClickPrice({ setting }: { setting: PriceView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime, number, locale } = useFormats();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Fields | null>(null);
  const [tried, setTried] = useState(false);
  const save = usePriceChange(() => {
    setTyped(null);
    setTried(false);
  });
  const fields = typed ?? fieldsOf(setting, locale);
  const fault = priceFault(priceIn(fields), today());
  const basedOn = setting.updatedAt;
  const field = (name: keyof Price) => ({
    label: t(`value.price.${name}`),
    ...fieldProblem(
      tried && fault === name && t(`value.price.wrong.${name}`, { most: number(dearestClick) }),
    ),
  });
  const change =
    (name: keyof Price) =>
    (_: unknown, { value }: { value: string }) => {
      save.reset();
      setTyped({ ...fields, [name]: value });
    };

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (fault) focusFirstInvalid(form.current);
    else if (!save.isPending) save.mutate({ price: priceIn(fields), basedOn });
  }

  return (
    <Section title={t('value.price.title')} text={t('value.price.text')}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        aria-label={t('value.price.title')}
        onSubmit={submit}
      >
        {!setting.price && <Body1>{t('value.price.none')}</Body1>}
        <div className={styles.fields}>
          <Field {...field('low')} required>
            <Input inputMode="decimal" maxLength={8} value={fields.low} onChange={change('low')} />
          </Field>
          <Field {...field('high')} required>
            <Input inputMode="decimal" maxLength={8} value={fields.high} onChange={change('high')} />
          </Field>
          <Field {...field('currency')} required>
            <Input
              maxLength={3}
              autoCapitalize="characters"
              value={fields.currency}
              onChange={change('currency')}
            />
          </Field>
          <Field {...field('settledOn')} required>
            <Input type="date" max={today()} value={fields.settledOn} onChange={change('settledOn')} />
          </Field>
        </div>
        <Field {...field('source')} hint={t('value.price.sourceHint')} required>
          <Textarea
            rows={2}
            resize="vertical"
            maxLength={longestPriceSource}
            value={fields.source}
            onChange={change('source')}
          />
        </Field>
        {save.isError && <Failed error={save.error} />}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
            {t('value.save')}
          </Button>
          {setting.price && (
            <Button
              disabledFocusable={save.isPending}
              onClick={() => !save.isPending && save.mutate({ price: null, basedOn })}
            >
              {t('value.price.remove')}
            </Button>
          )}
          {typed && <Button onClick={() => setTyped(null)}>{t('cancel')}</Button>}
          <div role="status">{save.isSuccess && !typed && <Body1>{t('value.saved')}</Body1>}</div>
        </div>
        {setting.settledBy && (
          <Caption1 className={styles.muted}>
            {t('policy.settled', { name: setting.settledBy.displayName, at: dateTime(setting.updatedAt) })}
          </Caption1>
        )}
      </form>
    </Section>
  );
}
