import {
  Body1,
  Caption1,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { WhatWorks } from '../../../src/server/contract/whatWorks.ts';
import { useFormats } from '../../format.ts';
import { itemPath } from '../../itemPath.ts';
import { PageLink } from '../../parts/Page.tsx';
import { ScrollRegion } from '../../parts/ScrollRegion.tsx';
import { Section } from '../../parts/Section.tsx';
import { wholeWords } from '../../parts/wholeWords.ts';
import { itemsTable } from './worksTable.ts';

const useStyles = makeStyles({
  table: { ...wholeWords, justifySelf: 'stretch' },
  title: { width: '40%' },
  numberHead: { '& > *': { justifyContent: 'flex-end' } },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** Items that enough people shared in the last months, each with its way to the item. */
export function WorksItems({ works }: { works: WhatWorks }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const formats = useFormats();
  const { ids, columns, rows } = itemsTable(works, formats, t);
  const there = new Set(works.items.map(({ id }) => id));
  const { from } = works;
  return (
    <Section title={t('works.items')} text={`${t('works.itemsText', { from })} ${t('works.rule', { from })}`}>
      {ids.length === 0 ? (
        <Body1>{t('works.hidden')}</Body1>
      ) : (
        <ScrollRegion className={styles.table} name={t('works.items')}>
          <Table size="small" aria-label={t('works.items')}>
            <TableHeader>
              <TableRow>
                {columns.map((column, at) => (
                  <TableHeaderCell key={column} className={at > 0 ? styles.numberHead : styles.title}>
                    <Caption1>{column}</Caption1>
                  </TableHeaderCell>
                ))}
              </TableRow>
            </TableHeader>
            <TableBody>
              {rows.map(([title, ...cells], at) => (
                <TableRow key={ids[at]}>
                  <TableCell className={styles.title}>
                    {there.has(ids[at] ?? '') ? (
                      <PageLink to={itemPath(ids[at] ?? '', undefined)}>{title}</PageLink>
                    ) : (
                      title
                    )}
                  </TableCell>
                  {cells.map((cell, column) => (
                    <TableCell key={columns[column + 1]} className={styles.number}>
                      {cell}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      )}
    </Section>
  );
}
