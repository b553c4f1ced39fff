import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type Network, networkNames, networks } from '../../src/server/contract/network.ts';

interface Props {
  value: Network;
  onChange: (network: Network) => void;
  disabled?: boolean;
}

export function NetworkChoice({ value, onChange, disabled = false }: Props) {
  const { t } = useTranslation();
  return (
    <Field label={t('network.label')}>
      <RadioGroup
        layout="horizontal"
        value={value}
        disabled={disabled}
        onChange={(_, data) => {
          const chosen = networks.find((network) => network === data.value);
          if (chosen) onChange(chosen);
        }}
      >
        {networks.map((network) => (
          <Radio key={network} value={network} label={networkNames[network]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
