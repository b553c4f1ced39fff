import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type Network, networks } from '../../src/server/contract/network.ts';
import { nameOfNetwork } from '../networkName.ts';

const useStyles = makeStyles({ choices: { flexWrap: 'wrap' } });

interface Props {
  value: Network;
  onChange: (network: Network) => void;
  disabled?: boolean;
}

export function NetworkChoice({ value, onChange, disabled = false }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Field label={t('network.label')}>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        value={value}
        disabled={disabled}
        onChange={(_, data) => {
          const chosen = networks.find((network) => network === data.value);
          if (chosen) onChange(chosen);
        }}
      >
        {networks.map((network) => (
          <Radio key={network} value={network} label={nameOfNetwork(network)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
