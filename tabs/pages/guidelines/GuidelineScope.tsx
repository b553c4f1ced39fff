import { Body1, Field, makeStyles, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { GuidelineView } from '../../../src/server/contract/guideline.ts';
import { TopicSelect } from '../../parts/TopicSelect.tsx';
import type { GuidelineFields } from './guidelineFields.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px 24px' },
  field: { flex: '1 1 14rem', maxWidth: '24rem' },
});

interface Props {
  guideline: GuidelineView | null;
  fields: GuidelineFields;
  onChange: (patch: Partial<GuidelineFields>) => void;
}

const audiences = ['everyone', 'managers'] as const;

/** Whom it is for, and what about. The two that everybody has are about everything. */
export function GuidelineScope({ guideline, fields, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  if (guideline && audiences.some((audience) => audience === guideline.id)) {
    return <Body1>{t(`guidelines.lasting.${guideline.audience}`)}</Body1>;
  }
  return (
    <div className={styles.row}>
      <Field label={t('guidelines.audience')} className={styles.field}>
        <Select
          value={fields.audience}
          onChange={(_, { value }) => onChange({ audience: value === 'managers' ? 'managers' : 'everyone' })}
        >
          {audiences.map((audience) => (
            <option key={audience} value={audience}>
              {t(`guidelines.${audience}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('guidelines.topic')} hint={t('guidelines.topicHint')} className={styles.field}>
        <TopicSelect
          value={fields.topicId}
          none={t('guidelines.anyTopic')}
          onChange={(topicId) => onChange({ topicId })}
        />
      </Field>
    </div>
  );
}
