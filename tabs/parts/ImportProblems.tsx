import {
  Body1,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../src/server/contract/person.ts';
import { ScrollRegion } from './ScrollRegion.tsx';

const useStyles = makeStyles({
  table: { overflowX: 'auto' },
  wide: { minWidth: '34rem' },
  cell: { overflowWrap: 'anywhere' },
});

type Problem = ImportReport['problems'][number];

interface Props {
  report: Pick<ImportReport, 'problems' | 'moreProblems'>;
  /** The last column: what was done about it, or what to do. */
  last: { title: string; text: (problem: Problem) => string };
}

/** What was found in a file, by line and column; the first two hundred, and how many more. */
export function ImportProblems({ report: { problems, moreProblems }, last }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <>
      <ScrollRegion className={styles.table} name={t('import.problems')}>
        <Table size="small" aria-label={t('import.problems')} className={styles.wide}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{t('import.line')}</TableHeaderCell>
              <TableHeaderCell>{t('import.column')}</TableHeaderCell>
              <TableHeaderCell>{t('import.problem')}</TableHeaderCell>
              <TableHeaderCell>{t('import.value')}</TableHeaderCell>
              <TableHeaderCell>{last.title}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {problems.map((problem) => {
              const { line, column, code, value } = problem;
              return (
                <TableRow key={`${line}:${column}:${code}:${value}`}>
                  <TableCell>{line ?? ''}</TableCell>
                  <TableCell className={styles.cell}>{column ?? ''}</TableCell>
                  <TableCell>{t(`import.code.${code}`)}</TableCell>
                  <TableCell className={styles.cell}>{value ?? ''}</TableCell>
                  <TableCell>{last.text(problem)}</TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </ScrollRegion>
      {moreProblems > 0 && <Body1>{t('import.more', { count: moreProblems })}</Body1>}
    </>
  );
}
