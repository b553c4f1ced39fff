import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useLocation, useNavigate } from 'react-router';

interface PageTab {
  to: string;
  label: string;
  count?: number | undefined;
}

const useStyles = makeStyles({
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  list: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexWrap: 'wrap',
  },
  label: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Props {
  label: string;
  tabs: PageTab[];
  children: ReactNode;
}

/** The parts of one page, each with an address of its own. */
export function PageTabs({ label, tabs, children }: Props) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const panel = useId();
  const path = pathname.replace(/\/$/, '');
  return (
    <>
      {tabs.length > 1 && (
        <TabList
          aria-label={label}
          className={styles.list}
          selectedValue={path}
          onTabSelect={(_, { value }) => navigate(String(value))}
        >
          {tabs.map(({ to, label, count }) => (
            <Tab key={to} value={to} id={`${panel}${to}`} aria-controls={panel}>
              <span className={styles.label}>
                {label}
                {count ? <CounterBadge count={count} size="small" color="brand" /> : null}
              </span>
            </Tab>
          ))}
        </TabList>
      )}
      <div
        className={styles.panel}
        id={panel}
        {...(tabs.length > 1 && { role: 'tabpanel', 'aria-labelledby': `${panel}${path}` })}
      >
        {children}
      </div>
    </>
  );
}
