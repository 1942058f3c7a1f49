import type { Plugin } from 'vite';
import { chunkFrom, drawingsIn, filesOf, partsOf, type Bundle } from './bundle.js';
import { brotli } from './precompress.js';
import type { ScreenOfApp } from './screens.js';

const KB = 1024;

/** What one person loads, in bytes over the wire (brotli). */
const MOST = { daily: 40 * KB, screen: 20 * KB, clerk: 120 * KB, map: 12 * KB };

interface Weight {
  what: string;
  bytes: number;
  most: number;
}

function scaleFor(bundle: Bundle) {
  const known = new Map<string, number>();
  const weigh = (file: string) => {
    const output = bundle[file]!;
    const content = output.type === 'chunk' ? output.code : output.source;
    return brotli(Buffer.from(content)).length;
  };
  return (files: Iterable<string>): number => {
    let total = 0;
    for (const file of files) {
      if (!known.has(file)) known.set(file, weigh(file));
      total += known.get(file)!;
    }
    return total;
  };
}

function weightsOf(bundle: Bundle, screens: ScreenOfApp[]): Weight[] {
  const weigh = scaleFor(bundle);
  const chunkOf = ({ file }: ScreenOfApp) => chunkFrom(bundle, file);
  const daily = screens.find(({ isDaily }) => isDaily)!;
  const others = screens.filter((screen) => screen !== daily);
  const page = chunkFrom(bundle, 'index.html');
  const drawings = drawingsIn(bundle);
  const first = ['index.html', 'service-worker.js'];

  const cold = new Set([...first, ...filesOf(bundle, [page, chunkOf(daily)])]);
  // Whoever comes to a screen came through a door, and has what the daily report asked for afterwards.
  const behindDoors = others.filter(({ isDoor }) => !isDoor);
  const brought = [
    ...first,
    ...filesOf(bundle, [page, chunkOf(daily)], { later: true, except: behindDoors.map(chunkOf) }),
  ];
  const weighScreen = (screen: ScreenOfApp) => {
    const own = chunkOf(screen);
    const before = new Set(screen.isDoor ? cold : brought);
    const beyond = (chunks: string[]) =>
      [...filesOf(bundle, chunks)].filter((file) => !before.has(file));
    const parts = partsOf(bundle, own).filter(
      (part) => !before.has(part) && !drawings.includes(part),
    );
    return Math.max(...[[own], ...parts.map((part) => [own, part])].map((c) => weigh(beyond(c))));
  };
  const atWork = screens.filter(({ isClerks, isSeldom }) => isClerks && !isSeldom);
  const theirs = new Set(atWork.map(chunkOf));
  const notTheirs = others.map(chunkOf).filter((chunk) => !theirs.has(chunk));
  const clerk = new Set([
    ...first,
    ...filesOf(bundle, [page, ...theirs]),
    ...filesOf(bundle, [page], { later: true, except: [...notTheirs, ...drawings] }),
  ]);
  const maps = Object.keys(bundle).filter((file) => file.includes('.topo-'));

  return [
    { what: `${daily.path}, cold`, bytes: weigh(cold), most: MOST.daily },
    ...others.map((screen) => ({
      what: screen.path,
      bytes: weighScreen(screen),
      most: MOST.screen,
    })),
    { what: 'All screens of a clerk', bytes: weigh(clerk), most: MOST.clerk },
    ...[...maps, ...drawings].map((file) => ({ what: file, bytes: weigh([file]), most: MOST.map })),
  ];
}

const line = ({ what, bytes, most }: Weight) =>
  `${what}: ${(bytes / KB).toFixed(1)} KB of at most ${most / KB} KB`;

/** The build fails where a person would have to load too much for the lines it is used on. */
export const weight = (screens: ScreenOfApp[]): Plugin => ({
  name: 'blangko-weight',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const all = weightsOf(bundle, screens);
      const heavy = all.filter(({ bytes, most }) => bytes > most);
      if (heavy.length > 0) throw new Error(`Too heavy (brotli). ${heavy.map(line).join('; ')}.`);
      const [daily, ...rest] = all;
      const [heaviest] = rest
        .filter(({ what }) => what.startsWith('/'))
        .sort((a, b) => b.bytes - a.bytes);
      const clerk = rest.find(({ most }) => most === MOST.clerk);
      for (const each of [daily!, heaviest!, clerk!]) this.info(line(each));
    },
  },
});
