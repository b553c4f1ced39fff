import {
  Caption1,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Subtitle2,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../src/server/contract/item.ts';
import { networkNames, networks } from '../../../src/server/contract/network.ts';
import { currentLanguage, languageOf } from '../../i18n.ts';
import { Counter, isTooLong } from '../../parts/Counter.tsx';
import { ItemPicture } from '../../parts/ItemPicture.tsx';
import { queries } from '../../queries.ts';
import type { FieldMessages } from './ItemForm.tsx';
import type { ItemField, ItemFields } from './itemFields.ts';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: '20px 24px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
    gap: '12px 20px',
    alignItems: 'start',
  },
  preview: { maxWidth: '20rem', borderRadius: tokens.borderRadiusLarge, overflow: 'hidden' },
});

interface Props {
  fields: ItemFields;
  messages: FieldMessages;
  change: (patch: Partial<ItemFields>) => void;
}

const sources: Item['source'][] = ['organisation', 'employee', 'expert'];

function Group({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} className={styles.heading}>
        {title}
      </Subtitle2>
      {text && <Caption1 className={styles.muted}>{text}</Caption1>}
      {children}
    </section>
  );
}

/** The message below a field, in the shape that `Field` takes. */
function problem(messages: FieldMessages, name: ItemField) {
  const message = messages[name];
  return message ? { validationState: 'error' as const, validationMessage: message } : {};
}

export function ContentFields({ fields, messages, change }: Props) {
  const { t } = useTranslation();
  const topics = useQuery(queries.topics);
  const styles = useStyles();
  return (
    <Group title={t('itemForm.content')}>
      <Field label={t('itemForm.title')} required {...problem(messages, 'title')}>
        <Input value={fields.title} maxLength={150} onChange={(_, { value }) => change({ title: value })} />
      </Field>
      <Field label={t('itemForm.url')} required hint={t('itemForm.urlHint')} {...problem(messages, 'url')}>
        <Input
          type="url"
          value={fields.url}
          maxLength={2000}
          onChange={(_, { value }) => change({ url: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t('itemForm.topic')} required {...problem(messages, 'topicId')}>
          <Select value={fields.topicId} onChange={(_, { value }) => change({ topicId: value })}>
            <option value="">{t('itemForm.choose')}</option>
            {topics.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[currentLanguage()]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={t('itemForm.why')} required hint={t('itemForm.whyHint')} {...problem(messages, 'why')}>
        <Textarea value={fields.why} maxLength={500} onChange={(_, { value }) => change({ why: value })} />
      </Field>
      <Field
        label={t('itemForm.question')}
        required
        hint={t('itemForm.questionHint')}
        {...problem(messages, 'question')}
      >
        <Input
          value={fields.question}
          maxLength={200}
          onChange={(_, { value }) => change({ question: value })}
        />
      </Field>
    </Group>
  );
}

export function CaptionFields({ fields, change }: Props) {
  const { t } = useTranslation();
  return (
    <Group title={t('itemForm.captions')} text={t('itemForm.captionsText')}>
      {networks.map((network) => (
        <Field
          key={network}
          label={t('itemForm.caption', { network: networkNames[network] })}
          hint={<Counter network={network} text={fields.captions[network]} />}
          {...(isTooLong(network, fields.captions[network]) && {
            validationState: 'error' as const,
            validationMessage: t('counter.tooLong'),
          })}
        >
          <Textarea
            value={fields.captions[network]}
            maxLength={3000}
            resize="vertical"
            onChange={(_, { value }) => change({ captions: { ...fields.captions, [network]: value } })}
          />
        </Field>
      ))}
    </Group>
  );
}

export function PictureFields({ fields, messages, change, itemId }: Props & { itemId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const url = fields.pictureUrl.trim();
  return (
    <Group title={t('itemForm.picture')} text={t('itemForm.pictureText')}>
      <Field label={t('itemForm.pictureUrl')} {...problem(messages, 'pictureUrl')}>
        <Input
          type="url"
          value={fields.pictureUrl}
          maxLength={2000}
          onChange={(_, { value }) => change({ pictureUrl: value })}
        />
      </Field>
      <Field
        label={t('itemForm.pictureAlt')}
        required={url !== ''}
        hint={t('itemForm.pictureAltHint')}
        {...problem(messages, 'pictureAlt')}
      >
        <Input
          value={fields.pictureAlt}
          maxLength={300}
          onChange={(_, { value }) => change({ pictureAlt: value })}
        />
      </Field>
      <div className={styles.preview}>
        <ItemPicture
          decorative
          item={{
            id: itemId,
            topicId: fields.topicId,
            picture: url ? { url, alt: fields.pictureAlt } : null,
          }}
        />
      </div>
    </Group>
  );
}

export function PublishingFields({ fields, messages, change }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Group title={t('itemForm.publishing')}>
      <div className={styles.pair}>
        <Field label={t('itemForm.language')}>
          <RadioGroup
            layout="horizontal"
            value={fields.language}
            onChange={(_, { value }) => change({ language: languageOf(value) })}
          >
            <Radio value="da" label={t('language.da')} />
            <Radio value="en" label={t('language.en')} />
          </RadioGroup>
        </Field>
        <Field label={t('itemForm.source')}>
          <Select
            value={fields.source}
            onChange={(_, { value }) =>
              change({ source: sources.find((source) => source === value) ?? 'organisation' })
            }
          >
            {sources.map((source) => (
              <option key={source} value={source}>
                {t(`source.${source}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={t('itemForm.expires')}
          hint={t('itemForm.expiresHint')}
          {...problem(messages, 'expires')}
        >
          <Input type="date" value={fields.expires} onChange={(_, { value }) => change({ expires: value })} />
        </Field>
      </div>
    </Group>
  );
}
