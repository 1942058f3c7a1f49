/** Why the product cannot start, in one plain sentence for whoever started it. */
export class StartupRefusal extends Error {
  override readonly name = 'StartupRefusal';
}
