import { Switch } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Settings, SettingsChange } from '../../../src/server/contract/person.ts';
import { Section } from '../../parts/Section.tsx';

interface Props {
  settings: Settings;
  onChange: (change: SettingsChange) => void;
}

/** Whether colleagues may say thanks for a post of one's own. */
export function NoThanks({ settings, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('thanks.title')} text={t('thanks.settings')}>
      <Switch
        label={t('thanks.on')}
        checked={!settings.noThanks}
        onChange={(_, { checked }) => onChange({ noThanks: !checked })}
      />
    </Section>
  );
}
