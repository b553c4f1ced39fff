import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Settings, SettingsChange } from '../../../src/server/contract/person.ts';
import { languageOf } from '../../i18n.ts';
import { Section } from '../../parts/Section.tsx';

const teams = 'teams';

interface Props {
  language: Settings['language'];
  onChange: (change: SettingsChange) => void;
}

export function LanguageChoice({ language, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('languageChoice.title')}>
      <Field label={t('languageChoice.label')}>
        <RadioGroup
          value={language ?? teams}
          onChange={(_, { value }) => onChange({ language: value === teams ? null : languageOf(value) })}
        >
          <Radio value={teams} label={t('languageChoice.teams')} />
          <Radio value="da" label="Dansk" />
          <Radio value="en" label="English" />
        </RadioGroup>
      </Field>
    </Section>
  );
}
