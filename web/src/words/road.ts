import { number } from '$rules/words/numbers.js';

/** `berangkat hari ini`, `3 hari di jalan` */
export const onRoadFor = (days: number) =>
  days === 0 ? 'berangkat hari ini' : `${number(days)} hari di jalan`;
