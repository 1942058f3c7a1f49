import type { Rolldown } from 'vite';
import type { ScreenOfApp } from './screens.js';

type Graph = Rolldown.ChunkingContext;
type Modules = Set<string>;

/** What a module needs before it runs, and what it asks for later. */
const needs = ({ importedIds }: Rolldown.ModuleInfo) => importedIds;
const needsOrAsks = (info: Rolldown.ModuleInfo) => [
  ...info.importedIds,
  ...info.dynamicallyImportedIds,
];

/** Our modules that come with these. */
function broughtBy(graph: Graph, roots: string[], next = needs, except = new Set<string>()) {
  const brought: Modules = new Set();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const info = graph.getModuleInfo(id);
    if (!info || brought.has(id) || except.has(id)) continue;
    brought.add(id);
    waiting.push(...next(info));
  }
  return brought;
}

/**
 * Svelte comes as one, and no graph of modules can tell which of its bindings the frame does not use:
 * they come with who first does.
 */
const BINDINGS: [RegExp, string | null][] = [
  [/svelte\/.*\/bindings\/this\.js$/, 'doors'],
  [/svelte\/.*\/bindings\/select\.js$/, 'later'],
  [/svelte\/.*\/bindings\/size\.js$/, null],
];

const nameOf = (file: string) => /(\w+)\.\w+$/.exec(file)![1]!;

/** Bytes of code that are too few for a file of their own, and too many for a family to come as one. */
const SMALL = 8000;
const LARGE = 75_000;
/** One in so many of what is loaded as one is many, of those that share a module. */
const MANY = 18;

const bytesOf = (graph: Graph, ids: Iterable<string>) =>
  [...ids].reduce((sum, id) => sum + (graph.getModuleInfo(id)?.code?.length ?? 0), 0);

const wordOf = ({ path }: ScreenOfApp) => /\w+/.exec(path)![0];
/** What a screen asks for where its person is another than a clerk. */
const isAskedFor = ({ path, isClerks }: ScreenOfApp) => path.includes('?') && !isClerks;
const isBehind = ({ path }: ScreenOfApp) => path.indexOf('/', 1) > 0;

/**
 * Screens under one word that are for the same people come together: together they pack better. Where
 * that is too much, those behind the first come apart from it.
 */
function familyOf(screen: ScreenOfApp, graph: Graph, screens: ScreenOfApp[]): string {
  if (screen.isDoor) return 'doors';
  const { path, isClerks } = screen;
  const ofWord = screens.filter((other) => !other.isDoor && !other.path.includes('?'));
  const related = ofWord.filter(
    (other) => wordOf(other) === wordOf(screen) && other.isClerks === isClerks,
  );
  const elsewhere = ofWord.filter((other) => !related.includes(other));
  const shared = broughtBy(
    graph,
    elsewhere.map(({ file }) => file),
  );
  const own = broughtBy(
    graph,
    related.map(({ file }) => file),
    needs,
    shared,
  );
  const behind = isBehind(screen) && bytesOf(graph, own) > LARGE ? '-behind' : '';
  const [, key] = /\?bagian=(.+)/.exec(path) ?? [];
  const part = key ? (isClerks ? '' : `-${key}`) : path.includes('?') ? '-rights' : '';
  return `${wordOf(screen)}${behind}${part}${isClerks ? '' : '-more'}`;
}

/** What whoever asks for a module has by then: what is in every family that asks for it. */
function thereBefore(graph: Graph, families: Modules[], asked: string): Modules {
  const asks = (id: string) => graph.getModuleInfo(id)!.dynamicallyImportedIds.includes(asked);
  const [first = [], ...others] = families.filter((modules) => [...modules].some(asks));
  return new Set([...first].filter((id) => others.every((modules) => modules.has(id))));
}

/** What is loaded as one, besides the daily report: the families, and what screens ask for later. */
function unitsOf(graph: Graph, screens: ScreenOfApp[]): Map<string, Modules> {
  const units = new Map<string, Modules>();
  const bring = (screen: ScreenOfApp, except?: Modules) => {
    const family = familyOf(screen, graph, screens);
    const modules = units.get(family) ?? new Set();
    for (const id of broughtBy(graph, [screen.file], needs, except)) modules.add(id);
    units.set(family, modules);
  };
  for (const screen of screens) if (!isAskedFor(screen)) bring(screen);
  const whole = [...units.values()];
  for (const screen of screens)
    if (isAskedFor(screen)) bring(screen, thereBefore(graph, whole, screen.file));
  const families = [...units.values()];
  const known = new Set(families.flatMap((modules) => [...modules]));
  for (const id of known)
    for (const asked of graph.getModuleInfo(id)!.dynamicallyImportedIds)
      if (!known.has(asked))
        units.set(
          nameOf(asked),
          broughtBy(graph, [asked], needs, thereBefore(graph, families, asked)),
        );
  return units;
}

function plan(page: string, screens: ScreenOfApp[], graph: Graph): Map<string, string> {
  const names = new Map<string, string>();
  const give = (name: string, ids: Iterable<string>) => {
    for (const id of ids) if (!names.has(id)) names.set(id, name);
  };
  const daily = screens.find(({ isDaily }) => isDaily)!;
  const others = screens.filter((screen) => screen !== daily);
  const units = unitsOf(graph, others);
  const usersOf = (id: string) => [...units].filter(([, modules]) => modules.has(id));

  const day = broughtBy(graph, [daily.file]);
  // What starts the app is the page's own script.
  for (const id of [page, ...graph.getModuleInfo(page)!.importedIds])
    if (!id.includes('/node_modules/')) names.set(id, '');
  give('ground', broughtBy(graph, [page]));
  give(
    'ground',
    [...day].filter((id) => usersOf(id).length > 0),
  );
  give('', day);
  give('doors', units.get('doors')!);
  // Who stands at a door has nothing else yet: what is asked for there brings with it what it needs.
  const atDoors = new Set(others.filter(({ isDoor }) => isDoor).map(wordOf));
  for (const screen of others)
    if (isAskedFor(screen) && atDoors.has(wordOf(screen))) {
      const family = familyOf(screen, graph, screens);
      give(family, units.get(family)!);
    }
  const elsewhere = new Set(others.map(({ file }) => file));
  give('later', broughtBy(graph, [page, daily.file], needsOrAsks, elsewhere));

  const shared = new Map<string, string[]>();
  for (const id of new Set([...units.values()].flatMap((modules) => [...modules]))) {
    if (names.has(id)) continue;
    const users = usersOf(id).map(([name]) => name);
    if (users.length === 1) give(users[0]!, [id]);
    // What many of the others need is brought while the day is written: nobody waits for it twice.
    else if (users.length >= units.size / MANY) give('later', [id]);
    else shared.set(users.join(), [...(shared.get(users.join()) ?? []), id]);
  }
  let n = 0;
  for (const ids of shared.values()) {
    give(bytesOf(graph, ids) < SMALL ? 'parts' : `shared-${++n}`, ids);
  }
  return names;
}

/**
 * Which file a module goes to, found from who imports it. What the frame needs, and what the daily
 * report shares with others, is the ground; what those two ask for afterwards comes as one; so do the
 * doors, and each family of screens. What many of these share comes with what the daily report asks for
 * afterwards, and what only some do is a file where it is worth one.
 */
export function chunkNames(page: string, screens: ScreenOfApp[]) {
  let names: Map<string, string> | undefined;
  const nameFor = (id: string, graph: Graph) => {
    const binding = BINDINGS.find(([file]) => file.test(id));
    return binding ? binding[1] : (names ??= plan(page, screens, graph)).get(id) || null;
  };
  return [
    {
      name: nameFor,
      includeDependenciesRecursively: false,
    },
  ];
}
