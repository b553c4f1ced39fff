import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  key: {
    display: 'inline-block',
    minWidth: '20px',
    padding: '0 5px',
    textAlign: 'center',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    border: '1px solid currentColor',
    borderRadius: tokens.borderRadiusSmall,
    '@media (hover: none)': { display: 'none' },
  },
  gap: { marginLeft: tokens.spacingHorizontalS, opacity: 0.85 },
});

/** A key on the keyboard; not shown where there is none. */
export function Kbd({ name }: { name: string }) {
  const styles = useStyles();
  return <kbd className={styles.key}>{name}</kbd>;
}

/** The key of a button, in it; screen readers hear it from `aria-keyshortcuts`. */
export function KeyHint({ name, shown }: { name: string; shown: boolean }) {
  const styles = useStyles();
  if (!shown) return null;
  return (
    <span className={styles.gap} aria-hidden="true">
      <Kbd name={name} />
    </span>
  );
}
