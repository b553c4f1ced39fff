import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DarkTheme20Regular, LocalLanguage20Regular, PersonAdd20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { type Place, themeNames } from './address.ts';
import { Mark } from './Mark.tsx';
import { OpenPeople } from './people/OpenPeople.tsx';
import { useTexts } from './texts.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    height: '48px',
    padding: '0 12px',
    '@media (max-width: 640px)': { padding: '0 4px 0 8px' },
  },
  title: {
    margin: '0 12px 0 6px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    // Still there for screen readers.
    '@media (max-width: 640px)': {
      position: 'absolute',
      clipPath: 'inset(50%)',
      width: '1px',
      overflow: 'hidden',
    },
  },
  space: { flexGrow: 1, minWidth: 0, display: 'flex' },
  label: { '@media (max-width: 900px)': { display: 'none' } },
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
});

interface Props {
  place: Place;
  unread: Record<string, number>;
  onChange: (change: (place: Place) => Place) => void;
  onAdd: () => void;
}

export function TopBar({ place, unread, onChange, onAdd }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const languageChoice = place.language ?? 'person';
  return (
    <header className={styles.bar}>
      <Mark size={28} />
      <h1 className={styles.title}>{texts.title}</h1>
      <div className={styles.space}>
        <OpenPeople people={place.columns.map(({ personId }) => personId)} unread={unread} />
      </div>
      {place.columns.length > 0 && (
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<PersonAdd20Regular />}
          aria-label={texts.addPerson}
          onClick={onAdd}
        >
          <span className={styles.label}>{texts.addPerson}</span>
        </Button>
      )}
      <Choice
        name={texts.theme}
        icon={<DarkTheme20Regular />}
        options={texts.themes}
        value={place.theme}
        onPick={(value) => {
          const theme = themeNames.find((each) => each === value) ?? 'light';
          onChange((before) => ({ ...before, theme }));
        }}
      />
      <Choice
        name={texts.language}
        icon={<LocalLanguage20Regular />}
        options={texts.languages}
        value={languageChoice}
        onPick={(value) =>
          onChange((before) => ({
            ...before,
            language: value === 'da' || value === 'en' ? value : undefined,
          }))
        }
      />
    </header>
  );
}

interface ChoiceProps {
  name: string;
  icon: ReactElement;
  options: Record<string, string>;
  value: string;
  onPick: (value: string | undefined) => void;
}

function Choice({ name, icon, options, value, onPick }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Menu
      checkedValues={{ choice: [value] }}
      onCheckedValueChange={(_event, data) => onPick(data.checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="subtle"
          icon={icon}
          aria-label={`${name}: ${options[value]}`}
        >
          <span className={styles.label}>{options[value]}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {Object.entries(options).map(([key, label]) => (
            <MenuItemRadio key={key} name="choice" value={key}>
              {label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
