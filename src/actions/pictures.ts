import { createHash } from 'node:crypto';
import { type ErrorCode, Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import {
  type Focus,
  maxPictureFileBytes,
  type Picture,
  picturePath,
  pictureSize,
} from '../domain/picture.ts';
import { rights } from '../domain/rights.ts';
import { webUrl } from '../domain/url.ts';
import type { FetchProblem, Ports } from '../ports.ts';
import { createOnce } from './change.ts';
import { encodePicture } from './pictureBytes.ts';

export interface PictureAdded {
  id: string;
  /** Where everybody may fetch it. */
  url: string;
  /** What it was cut around. */
  focus: Focus;
  /** Of the file that it was made from, as it is seen. */
  width: number;
  height: number;
}

/**
 * A picture from its file: cut, encoded anew and kept under the hash of the result, so that the same one twice is one.
 * Throws `badPicture`, `tooLarge`, `limited`, `forbidden`.
 */
export async function addPicture(
  bytes: Buffer,
  focus: Focus | null,
  person: Person,
  ports: Ports,
): Promise<PictureAdded> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const { webp, ...made } = await encodePicture(bytes, focus);
  const picture: Picture = {
    id: createHash('sha256').update(webp).digest('hex').slice(0, 40),
    type: 'image/webp',
    ...pictureSize,
    data: webp.toString('base64'),
    createdBy: person.id,
    createdAt: ports.clock.now().toISOString(),
  };
  await createOnce(ports.documents, 'pictures', picture, picture.id);
  const url = new URL(picturePath(picture.id), ports.programme.publicUrl).href;
  return { id: picture.id, url, ...made };
}

/** The same for a picture that stands on the web. Throws `badUrl`, `noPicture` and what `addPicture` throws. */
export async function fetchPicture(
  address: string,
  focus: Focus | null,
  person: Person,
  ports: Ports,
): Promise<PictureAdded> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const accept = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'];
  const found = await ports.fetch(webUrl(address, 'url'), { accept, maxBytes: maxPictureFileBytes });
  if (!found.ok) throw new Refusal(refusals[found.why] ?? 'noPicture', 'url');
  return addPicture(found.body, focus, person, ports);
}

const refusals: Partial<Record<FetchProblem, ErrorCode>> = {
  badUrl: 'badUrl',
  tooBig: 'tooLarge',
  wrongType: 'badPicture',
};

/** Null when there is none. */
export async function readPicture(id: string, ports: Ports): Promise<Buffer | null> {
  const stored = await ports.documents.read('pictures', id, id);
  return stored && Buffer.from(stored.doc.data, 'base64');
}
