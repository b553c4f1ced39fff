import {
  Breadcrumb,
  BreadcrumbDivider,
  BreadcrumbItem,
  Caption1,
  Link,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref, useLinkClickHandler } from 'react-router';
import type { Insight } from '../../../src/server/contract/insight.ts';
import { useFormats } from '../../format.ts';
import { ScrollRegion } from '../../parts/ScrollRegion.tsx';
import { Section } from '../../parts/Section.tsx';
import { wholeWords } from '../../parts/wholeWords.ts';
import { cellOf } from './insightTable.ts';

const useStyles = makeStyles({
  table: { ...wholeWords, justifySelf: 'stretch' },
  numberHead: { '& > *': { justifyContent: 'flex-end' } },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  path: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXXS },
});

/** The smaller units, each with what the last month tells of it. */
export function Units({ insight }: { insight: Insight }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const formats = useFormats();
  const plain = (value: number) => formats.number(value);
  const percent = (value: number) => formats.percent(value);
  if (insight.units.length === 0) return null;
  const columns = [
    t('insight.leader'),
    t('insight.peopleColumn'),
    t('measure.activeRate.name'),
    t('measure.shares.name'),
    t('measure.twistRate.name'),
  ];
  return (
    <Section title={t('insight.units')} text={t('insight.unitsText')}>
      <ScrollRegion className={styles.table} name={t('insight.units')}>
        <Table size="small" aria-label={t('insight.units')}>
          <TableHeader>
            <TableRow>
              {columns.map((column, at) => (
                <TableHeaderCell key={column} {...(at > 0 && { className: styles.numberHead })}>
                  <Caption1>{column}</Caption1>
                </TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {insight.units.map(({ id, name, last }) => (
              <TableRow key={id}>
                <TableCell>
                  <UnitLink scope={insight.scope} unit={id}>
                    {name}
                  </UnitLink>
                </TableCell>
                {[
                  cellOf(last?.people, plain, formats, t),
                  cellOf(last?.activeRate, percent, formats, t),
                  cellOf(last?.shares, plain, formats, t),
                  cellOf(last?.twistRate, percent, formats, t),
                ].map((cell, at) => (
                  <TableCell key={columns[at + 1]} className={styles.number}>
                    {cell}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Section>
  );
}

/** From the reader's own unit, or the whole programme, down to the one that is shown. */
export function UnitPath({ insight }: { insight: Insight }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { scope, path } = insight;
  const steps = [
    ...(scope === 'programme' ? [{ id: null, name: t('insight.programme') }] : []),
    ...path.map(({ id, name }, at) => ({ id: scope === 'unit' && at === 0 ? null : id, name })),
  ];
  if (steps.length < 2) return null;
  return (
    <Breadcrumb aria-label={t('insight.path')} className={styles.path}>
      {steps.map(({ id, name }, at) => (
        <Fragment key={id ?? ''}>
          {at > 0 && <BreadcrumbDivider />}
          <BreadcrumbItem>
            {at === steps.length - 1 ? (
              <span aria-current="page">{name}</span>
            ) : (
              <UnitLink scope={scope} unit={id}>
                {name}
              </UnitLink>
            )}
          </BreadcrumbItem>
        </Fragment>
      ))}
    </Breadcrumb>
  );
}

function UnitLink({
  scope,
  unit,
  children,
}: {
  scope: Insight['scope'];
  unit: string | null;
  children: ReactNode;
}) {
  const to = addressOf(scope, unit);
  const href = useHref(to);
  const onClick = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Link href={href} onClick={onClick}>
      {children}
    </Link>
  );
}

export function addressOf(scope: Insight['scope'], unit: string | null, page = ''): string {
  return `/insight/${scope}${page}${unit === null ? '' : `?${new URLSearchParams({ unit })}`}`;
}
