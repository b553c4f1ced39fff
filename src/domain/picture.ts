/** A picture as it is served: cut, encoded anew and without metadata. Id = hash of the bytes. */
export interface Picture {
  id: string;
  type: 'image/webp' | 'image/jpeg';
  width: number;
  height: number;
  /** Base64, at most 1 MB decoded. */
  data: string;
  createdBy: string;
  createdAt: string;
}
