export { inertCell } from '../../csv/formulas.ts';
