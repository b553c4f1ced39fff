import { Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type Language, languageOf } from '../i18n.ts';

/** The language that something is written in. */
export function LanguageRadios({
  value,
  onChange,
}: {
  value: Language;
  onChange: (language: Language) => void;
}) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      layout="horizontal"
      value={value}
      onChange={(_, { value: chosen }) => onChange(languageOf(chosen))}
    >
      <Radio value="da" label={t('language.da')} />
      <Radio value="en" label={t('language.en')} />
    </RadioGroup>
  );
}
