/** How someone signs, as it stands before a post. */
export const capacities = {
  kepala: 'Kepala',
  plt: 'Plt. (pelaksana tugas)',
  plh: 'Plh. (pelaksana harian)',
  an: 'a.n. kepala (atas nama)',
};
