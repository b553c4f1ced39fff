export { type Mode, modes } from '../../domain/mode.ts';
