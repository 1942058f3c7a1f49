/** A process of its own that claims a mail of the database it is given and never gets it delivered. */
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';
import { Drain } from '../../src/outbox/drain.js';
import { Clock } from '../../src/platform/clock.js';

const dataSource = new DataSource(dataSourceOptions(process.argv[2]!));
await dataSource.initialize();
const drain = new Drain(dataSource, new Clock(), {
  kinds: ['mail'],
  width: 1,
  deliver: () => {
    console.log('claimed');
    return new Promise(() => setInterval(() => undefined, 1000));
  },
});
await drain.run();
