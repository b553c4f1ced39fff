import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1Strong,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disclosureNeeds, itemFormats, itemSources } from '../../../src/server/contract/choices.ts';
import { useFormats } from '../../format.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import type { FieldsProps } from './ItemFormFields.tsx';
import { lastDayOf, lastMomentOf } from './itemFields.ts';

const useStyles = makeStyles({
  box: {
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  head: { display: 'grid', gap: tokens.spacingVerticalXXS, paddingBlock: tokens.spacingVerticalS },
  muted: { color: tokens.colorNeutralForeground2 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
    gap: '16px 20px',
    alignItems: 'start',
    padding: '8px 12px 16px',
    margin: 0,
  },
  wide: { gridColumn: '1 / -1' },
});

/** What most items need no thought for; folded, it says what differs from the usual. */
export function ItemMore({ fields, messages, change }: FieldsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const [open, setOpen] = useState(false);
  const facts = [
    t(`itemFormat.${fields.format}`),
    t(`source.${fields.source}`),
    fields.expiresAt && t('item.expires', { date: date(fields.expiresAt) }),
    fields.disclosure !== 'byCountry' &&
      `${t('itemForm.disclosure')}: ${t(`itemForm.need.${fields.disclosure}`)}`,
    fields.sensitive && t('itemForm.sensitive'),
  ];
  // A message has to be seen where it stands.
  const shown = open || messages.expiresAt !== undefined;
  return (
    <Accordion
      className={styles.box}
      collapsible
      openItems={shown ? ['more'] : []}
      onToggle={(_, { openItems }) => setOpen(openItems.includes('more'))}
    >
      <AccordionItem value="more">
        <AccordionHeader as="h2" size="large">
          <span className={styles.head}>
            <Body1Strong>{t('itemForm.more')}</Body1Strong>
            <Caption1 className={styles.muted}>{facts.filter(Boolean).join(' · ')}</Caption1>
          </span>
        </AccordionHeader>
        <AccordionPanel className={styles.fields}>
          <Field label={t('itemForm.format')}>
            <Select
              value={fields.format}
              onChange={(_, { value }) => change({ format: oneOf(itemFormats, value) })}
            >
              {itemFormats.map((format) => (
                <option key={format} value={format}>
                  {t(`itemFormat.${format}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('itemForm.source')}>
            <Select
              value={fields.source}
              onChange={(_, { value }) => change({ source: oneOf(itemSources, value) })}
            >
              {itemSources.map((source) => (
                <option key={source} value={source}>
                  {t(`source.${source}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label={t('itemForm.expires')}
            hint={t('itemForm.expiresHint')}
            {...fieldProblem(messages.expiresAt)}
          >
            <Input
              type="date"
              max="9999-12-31"
              value={lastDayOf(fields.expiresAt)}
              onChange={(_, { value }) => change({ expiresAt: lastMomentOf(value) })}
            />
          </Field>
          <Field label={t('itemForm.disclosure')} hint={t('itemForm.disclosureHint')}>
            <Select
              value={fields.disclosure}
              onChange={(_, { value }) => change({ disclosure: oneOf(disclosureNeeds, value) })}
            >
              {disclosureNeeds.map((need) => (
                <option key={need} value={need}>
                  {t(`itemForm.need.${need}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field className={styles.wide} hint={t('itemForm.sensitiveHint')}>
            <Checkbox
              label={t('itemForm.sensitive')}
              checked={fields.sensitive}
              onChange={(_, { checked }) => change({ sensitive: checked === true })}
            />
          </Field>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function oneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((one) => one === value) ?? known[0];
  if (found === undefined) throw new TypeError('There is nothing to choose from.');
  return found;
}
