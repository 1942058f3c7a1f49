// Jest on Node 20 cannot require an ES module, as @fastify/static does with this one. It is only for
// downloads with a file name, of which this product has none.
module.exports = {
  create() {
    throw new Error('not in tests');
  },
};
