import {
  Badge,
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { DataBarVerticalRegular, TableRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../../parts/ScrollRegion.tsx';
import { wholeWords } from '../../parts/wholeWords.ts';

export type Tag = 'measured' | 'estimated' | 'upperBound';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: '20px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '4px 12px' },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS, flexGrow: 1, flexBasis: '16rem', minWidth: 0 },
  title: { margin: 0 },
  wide: { gridColumn: '1 / -1' },
  muted: { color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  definition: { color: tokens.colorNeutralForeground2, maxWidth: '60ch' },
  toggle: { flexShrink: 0 },
  table: { ...wholeWords, '@media print': { overflowX: 'visible' } },
  numberHead: { '& > *': { justifyContent: 'flex-end' } },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

export interface FigureTable {
  columns: string[];
  /** First cell: what the row is about. */
  rows: string[][];
}

interface Props {
  /** What is measured. */
  name: string;
  /** The one finding, as a sentence. */
  finding: string;
  definition: string;
  tag: Tag | null;
  table: FigureTable | null;
  /** What the plot leaves out. */
  note?: string | null;
  /** Takes the whole row. */
  wide?: boolean;
  children: ReactNode;
}

/** One finding, its plot with the table behind it, what it means, and how sure it is. */
export function FigureCard({ name, finding, definition, tag, table, note, wide = false, children }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  return (
    <figure className={mergeClasses(styles.card, wide && styles.wide)} aria-labelledby={heading}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Caption1 className={styles.muted}>{name}</Caption1>
          <Subtitle2 as="h2" id={heading} className={styles.title}>
            {finding}
          </Subtitle2>
        </div>
        {table && (
          <Button
            className={styles.toggle}
            size="small"
            appearance="subtle"
            icon={asTable ? <DataBarVerticalRegular /> : <TableRegular />}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? t('insight.showPlot') : t('insight.showTable')}
          </Button>
        )}
      </div>
      {asTable && table ? <DataTable name={name} table={table} /> : children}
      {note && !asTable && <Caption1 className={styles.muted}>{note}</Caption1>}
      <figcaption className={styles.foot}>
        {tag && (
          <Badge appearance="outline" color="informative">
            {t(`tag.${tag}`)}
          </Badge>
        )}
        <Caption1 className={styles.definition}>{definition}</Caption1>
      </figcaption>
    </figure>
  );
}

export function DataTable({ name, table }: { name: string; table: FigureTable }) {
  const styles = useStyles();
  return (
    <ScrollRegion className={styles.table} name={name}>
      <Table size="small" aria-label={name}>
        <TableHeader>
          <TableRow>
            {table.columns.map((column, index) => (
              <TableHeaderCell key={column} {...(index > 0 && { className: styles.numberHead })}>
                <Caption1>{column}</Caption1>
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {table.rows.map(([first, ...cells]) => (
            <TableRow key={first}>
              <TableCell>{first}</TableCell>
              {cells.map((cell, index) => (
                <TableCell key={table.columns[index + 1]} className={styles.number}>
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

/** In place of the plot: nothing yet, or hidden. */
export function NoPlot({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return <Body1 className={styles.muted}>{children}</Body1>;
}
