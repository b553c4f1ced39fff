import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Dismiss20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { api } from './api.ts';
import { titleOf } from './people/PeopleSearch.tsx';
import { type Language, useTexts } from './texts.ts';
import type { Installation, WirePerson } from './wire.ts';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    flexShrink: 0,
    padding: '8px 4px 4px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { flexGrow: 1, minWidth: 0 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', margin: 0 },
  name: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  title: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** Null: the organisation has no such person. */
  person: WirePerson | null;
  language: Language;
  installation: Installation;
  onClose: () => void;
}

export function ColumnHeader({ person, language, installation, onClose }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <header className={styles.header}>
      <Avatar name={person?.displayName ?? ''} color="colorful" size={36} aria-hidden />
      <div className={styles.words}>
        <h2 className={`${styles.line} ${styles.name}`}>{person?.displayName ?? texts.noPeople}</h2>
        {person && <p className={`${styles.line} ${styles.title}`}>{titleOf(person)}</p>}
      </div>
      {person && <PersonMenu person={person} language={language} installation={installation} />}
      <Button
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label={`${texts.closeColumn}: ${person?.displayName ?? ''}`}
        onClick={onClose}
      />
    </header>
  );
}

function PersonMenu({
  person,
  language,
  installation,
}: Omit<Props, 'onClose' | 'person'> & { person: WirePerson }) {
  const texts = useTexts();
  // The stream brings the new state; a failed call leaves the old one in sight.
  const set = (next: Installation) => {
    api.install({ personId: person.id, language }, next).catch(() => {});
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={texts.personMenu(person.displayName)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {installation === 'uninstalled' ? (
            <MenuItem onClick={() => set('installed')}>{texts.reinstall}</MenuItem>
          ) : (
            <>
              <MenuItem onClick={() => set('uninstalled')}>{texts.uninstall}</MenuItem>
              <MenuDivider />
              <MenuItem onClick={() => set(installation === 'blocked' ? 'installed' : 'blocked')}>
                {installation === 'blocked' ? texts.unblock : texts.block}
              </MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
