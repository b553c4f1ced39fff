import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { Add20Regular, ChevronDown16Regular } from '@fluentui/react-icons';
import { useTexts } from '../texts.ts';
import type { WireChannelTab } from '../wire.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    overflowX: 'auto',
    paddingInline: '12px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { margin: '0 8px 0 0', fontSize: tokens.fontSizeBase300, whiteSpace: 'nowrap' },
  tab: { flexShrink: 0 },
  small: { minWidth: 'auto', flexShrink: 0 },
});

interface Props {
  tabs: WireChannelTab[];
  /** Null: the conversation. */
  shown: WireChannelTab | null;
  onShow: (tab: WireChannelTab | null) => void;
  onAdd: () => void;
  onSetUp: (tab: WireChannelTab) => void;
  onRemove: (tab: WireChannelTab) => void;
}

/** The channel's name and its tabs, with Teams' own way to add, set up and remove one. */
export function ChannelTabs({ tabs, shown, onShow, onAdd, onSetUp, onRemove }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.bar}>
      <h3 className={styles.name}>{texts.channelName}</h3>
      <TabList
        size="small"
        aria-label={texts.tabsOf(texts.channelName)}
        selectedValue={shown?.id ?? ''}
        onTabSelect={(_event, { value }) => onShow(tabs.find(({ id }) => id === value) ?? null)}
      >
        <Tab value="" className={styles.tab}>
          {texts.posts}
        </Tab>
        {tabs.map(({ id, name }) => (
          <Tab key={id} value={id} className={styles.tab}>
            {name}
          </Tab>
        ))}
      </TabList>
      {shown && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              className={styles.small}
              appearance="subtle"
              size="small"
              icon={<ChevronDown16Regular />}
              aria-label={texts.tabMenu(shown.name)}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => onSetUp(shown)}>{texts.setUpTab}</MenuItem>
              <MenuItem onClick={() => onRemove(shown)}>{texts.removeTab}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      <Button
        className={styles.small}
        appearance="subtle"
        size="small"
        icon={<Add20Regular />}
        aria-label={texts.addTabTo(texts.channelName)}
        onClick={onAdd}
      />
    </div>
  );
}
