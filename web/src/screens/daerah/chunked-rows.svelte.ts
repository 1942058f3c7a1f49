const SIZE = 60;
/** Milliseconds in which the machine may do what else it has to. */
const PAUSE = 20;

/** The first rows at once and the rest bit by bit, so that 514 of them never hold up an old computer. */
export function inChunks<Row>(all: () => Row[]): { readonly rows: Row[] } {
  let most = $state(SIZE);

  $effect(() => {
    const { length } = all();
    if (length <= most) {
      // A longer list that comes next begins anew.
      most = Math.max(SIZE, length);
      return undefined;
    }
    const timer = setTimeout(() => (most += SIZE), PAUSE);
    return () => clearTimeout(timer);
  });
  return {
    get rows() {
      return all().slice(0, most);
    },
  };
}
