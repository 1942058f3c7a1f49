/**
 * Fastify asks what each plugin is called, of which every route has some. Where none says so, it looks
 * for its file through all modules; behind jest's registry of them that was a third of an app's start.
 */
const NAME = Symbol.for('fastify.display-name');

Object.defineProperty(Function.prototype, NAME, {
  configurable: true,
  get(this: { name: string }) {
    return this.name || 'a plugin';
  },
  // Whoever has a name of its own keeps it.
  set(this: object, value: string) {
    Object.defineProperty(this, NAME, { value, configurable: true, writable: true });
  },
});
