import { takeCensus } from '../../src/actions/census.ts';
import { project } from '../../src/actions/projector.ts';
import type { World } from './world.ts';

/** Counts who is there, lets November pass, and works its figures out. It is the sixth of December from then on. */
export async function closeMonth({ ports, setTime }: Pick<World, 'ports' | 'setTime'>): Promise<void> {
  await takeCensus(ports);
  setTime('2026-12-06T09:00:00.000Z');
  await project(ports);
}
