import {
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { type Choice, ChoiceChip } from './ChoiceMenu.tsx';

const useStyles = makeStyles({ popover: { maxHeight: 'min(24rem, 70vh)', overflowY: 'auto' } });

interface Props {
  label: string;
  choicesOf: () => Choice[];
  /** Empty: all of them. */
  chosen: string;
  onChoose: (value: string) => void;
}

/** The menu itself, open from the beginning. */
export function OpenChoiceMenu({ label, choicesOf, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  return (
    <Menu
      defaultOpen
      positioning="below-start"
      checkedValues={{ choice: [chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => onChoose(checkedItems[0] ?? '')}
    >
      <MenuTrigger disableButtonEnhancement>
        <ChoiceChip label={label} on={chosen !== ''} />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuItemRadio name="choice" value="">
            {t('library.any')}
          </MenuItemRadio>
          {choicesOf().map(({ value, name, count }) => (
            <MenuItemRadio
              key={value}
              name="choice"
              value={value}
              secondaryContent={count === null ? null : number(count)}
            >
              {name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
