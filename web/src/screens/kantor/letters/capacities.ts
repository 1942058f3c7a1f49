import type { Schemas } from '../../../api/client.js';

export type Capacity = Schemas['SignatoryDto']['capacity'];

/** How someone signs, as it stands before a post. */
export const CAPACITIES: Record<Capacity, string> = {
  kepala: 'Kepala',
  plt: 'Plt. (pelaksana tugas)',
  plh: 'Plh. (pelaksana harian)',
  an: 'a.n. kepala (atas nama)',
};
