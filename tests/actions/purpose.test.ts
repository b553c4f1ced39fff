import { describe, expect, it } from 'vitest';
import { forPurposes, purposeOf } from '../../src/actions/purpose.ts';
import { purposes } from '../../src/domain/purpose.ts';
import { routes } from '../../src/server/routes/index.ts';
import { containerNames } from '../../src/store/containers.ts';
import { buildItem, openWorld } from './world.ts';

describe('what data about people are kept for', () => {
  it('is said of every container that names a person [P6]', () => {
    expect(Object.keys(purposeOf).sort()).toEqual(containerNames.toSorted());
    const used = new Set(Object.values(purposeOf));
    expect(purposes.filter((purpose) => !used.has(purpose))).toEqual([]);
  });

  it('keeps out whoever works for something else, whatever they ask [P6]', async () => {
    const { ports } = await openWorld();
    const limited = forPurposes(ports.documents, ['participation']);
    expect(await limited.read('members', 'anna', 'anna')).not.toBeNull();
    expect(await limited.read('library', 'item-1', 'item')).not.toBeNull();
    for (const asked of [
      () => limited.read('shares', 'share-1', 'anna'),
      () => limited.query('shares', { partition: 'anna' }),
      () => limited.remove('drafts', 'draft-1', 'draft-1'),
      () => limited.createMany('activity', []),
    ]) {
      await expect(asked()).rejects.toThrow('internal: purpose');
    }
    await expect(limited.create('library', buildItem({ id: 'item-2' }))).resolves.toBeDefined();
  });

  it('lets figures about many, and the desk, get at nobody’s shares [P6] [P14]', () => {
    const closed = /^\/(insight|desk|broadcasts|backings|collaborations|people|org|questions)/;
    const found = routes
      .filter(({ path }) => closed.test(path))
      .filter(({ path }) => path !== '/desk/posts')
      .filter(({ purposes: given = [] }) => given.includes('sharing'));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
