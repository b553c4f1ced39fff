import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { LanguageRadios } from '../../parts/LanguageRadios.tsx';
import { TopicSelect } from '../../parts/TopicSelect.tsx';
import { ItemGroup } from './ItemGroup.tsx';
import { QuestionField, TitleField, WhyField } from './ItemWordFields.tsx';
import type { ItemField, ItemFields } from './itemFields.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
    gap: '12px 20px',
    alignItems: 'start',
  },
});

export type FieldMessages = Partial<Record<ItemField, string>>;

export interface FieldsProps {
  fields: ItemFields;
  messages: FieldMessages;
  change: (patch: Partial<ItemFields>) => void;
}

/** What nobody can do without: what it is, where it leads, why, for whom, and the question. */
export function ContentFields({ fields, messages, change, shared }: FieldsProps & { shared: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <ItemGroup title={t('itemForm.content')}>
      <TitleField value={fields.title} problem={messages.title} onChange={(title) => change({ title })} />
      <Field
        label={t('itemForm.url')}
        required
        hint={shared ? `${t('itemForm.urlHint')} ${t('itemForm.urlShared')}` : t('itemForm.urlHint')}
        {...fieldProblem(messages.url)}
      >
        <Input
          type="url"
          value={fields.url}
          maxLength={2000}
          onChange={(_, { value }) => change({ url: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t('itemForm.topic')} required {...fieldProblem(messages.topicId)}>
          <TopicSelect
            value={fields.topicId}
            none={t('itemForm.choose')}
            onChange={(topicId) => change({ topicId })}
          />
        </Field>
        <Field label={t('itemForm.language')}>
          <LanguageRadios value={fields.language} onChange={(language) => change({ language })} />
        </Field>
      </div>
      <WhyField value={fields.why} problem={messages.why} onChange={(why) => change({ why })} />
      <Field label={t('itemForm.forWhom')} hint={t('itemForm.forWhomHint')}>
        <Input
          value={fields.forWhom}
          maxLength={200}
          onChange={(_, { value }) => change({ forWhom: value })}
        />
      </Field>
      <QuestionField
        value={fields.question}
        problem={messages.question}
        onChange={(question) => change({ question })}
      />
    </ItemGroup>
  );
}
