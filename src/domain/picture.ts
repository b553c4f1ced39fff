/** A picture as it is served: cut, encoded anew and without metadata. Id = hash of the bytes. */
export interface Picture {
  id: string;
  type: 'image/webp';
  width: number;
  height: number;
  /** Base64, at most `maxPictureBytes` decoded. */
  data: string;
  createdBy: string;
  createdAt: string;
}

/** As LinkedIn and Facebook show the picture of a link. */
export const pictureSize = { width: 1200, height: 627 } as const;
/** Of a picture as it is served. */
export const maxPictureBytes = 200_000;
/** Of a file that is sent in or fetched. */
export const maxPictureFileBytes = 10_000_000;
/** Beyond what cameras make, far below what would fill the memory. */
export const maxPicturePixels = 64_000_000;
/** Below this LinkedIn shows a thumbnail, and enlarging it would show every pixel. */
export const smallestPicture = { width: 400, height: 209 } as const;

/** What should be in the middle, 0..1 from the left and from the top of the picture as it is seen. */
export interface Focus {
  x: number;
  y: number;
}

/** Where the cut lies in the picture once it is resized to cover the cut; whole pixels. */
export interface Cut {
  width: number;
  height: number;
  left: number;
  top: number;
}

/** The cut of `pictureSize` with the focus as near to its middle as the edges allow. */
export function cutOf(picture: { width: number; height: number }, focus: Focus): Cut {
  const scale = Math.max(pictureSize.width / picture.width, pictureSize.height / picture.height);
  const width = Math.max(pictureSize.width, Math.round(picture.width * scale));
  const height = Math.max(pictureSize.height, Math.round(picture.height * scale));
  return {
    width,
    height,
    left: startOf(width, pictureSize.width, focus.x),
    top: startOf(height, pictureSize.height, focus.y),
  };
}

function startOf(whole: number, part: number, middle: number): number {
  return Math.min(whole - part, Math.max(0, Math.round(whole * middle - part / 2)));
}

/** The middle of a cut, as the focus that gives that cut. */
export function focusOf({ width, height, left, top }: Cut): Focus {
  return {
    x: (left + pictureSize.width / 2) / width,
    y: (top + pictureSize.height / 2) / height,
  };
}

/** Where a picture of ours is served, below the public address. */
export function picturePath(id: string): string {
  return `/pictures/${id}.webp`;
}

/** A path that `picturePath` gave. */
export const picturePathPattern = /^\/pictures\/[0-9a-f]{40}\.webp$/;

/** The same picture as a JPEG, for Teams' cards and for networks that show no WebP; any other address as it is. */
export function jpegOf(url: string): string {
  return url.replace(/\/pictures\/([0-9a-f]{40})\.webp$/, '/preview/$1.jpg');
}
