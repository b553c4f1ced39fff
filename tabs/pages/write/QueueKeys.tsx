import { Button, Caption1, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { KeyboardRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Kbd } from './Kbd.tsx';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    '@media (hover: none)': { display: 'none' },
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '6px 12px',
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    justifySelf: 'start',
  },
  key: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  what: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

const rows = [
  { keys: ['J', '↓'], what: 'next' },
  { keys: ['K', '↑'], what: 'previous' },
  { keys: ['A'], what: 'approve' },
  { keys: ['R'], what: 'return' },
  { keys: ['E'], what: 'edit' },
  { keys: ['Esc'], what: 'leave' },
  { keys: ['?'], what: 'help' },
] as const;

interface Props {
  on: boolean;
  onSwitch: (on: boolean) => void;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Single keys can be switched off, for those who speak to their computer or press keys by chance. */
export function QueueKeys({ on, onSwitch, open, onOpen }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <div className={styles.bar}>
        <Switch label={t('keys.use')} checked={on} onChange={(_, data) => onSwitch(data.checked)} />
        {on && (
          <Button
            size="small"
            appearance="subtle"
            icon={<KeyboardRegular />}
            aria-expanded={open}
            onClick={() => onOpen(!open)}
          >
            {t('keys.label')}
          </Button>
        )}
        <Caption1 className={styles.muted}>{t('keys.useHint')}</Caption1>
      </div>
      {on && open && (
        <dl className={styles.list} aria-label={t('keys.label')}>
          {rows.map(({ keys, what }) => (
            <div key={what} style={{ display: 'contents' }}>
              <dt className={styles.key}>
                {keys.map((name) => (
                  <Kbd key={name} name={name} />
                ))}
              </dt>
              <dd className={styles.what}>
                <Caption1>{t(`keys.${what}`)}</Caption1>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
