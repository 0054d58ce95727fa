import { createHash } from 'node:crypto';
import { readConfig } from '../../src/config.ts';
import { ingestBooks } from '../../src/ingest/ingest.ts';
import { startFakeOpenaiServer, type Behaviour } from '../../src/testing/fakeOpenaiServer.ts';
import { embeds, failsWith, staysSilent } from '../../src/testing/openaiBehaviours.ts';
import { startDatabase } from '../../test/indexStores/startDatabase.ts';
import { startTcpProxy } from '../../test/indexStores/startTcpProxy.ts';
import { none, type Fault } from './faultBed.ts';

const vectors = embeds((text) =>
  Array.from(createHash('sha256').update(text).digest(), (byte) => byte / 127.5 - 1),
);

/** Faults of what an index or its vectors come from. */
export const networkFaults: readonly Fault[] = [
  {
    name: 'embedder fails, is silent behind a proxy; while serving and at the start',
    async run(bed) {
      const tally = none(4);
      let behaviour: Behaviour = vectors;
      const fake = await startFakeOpenaiServer([(...asked) => behaviour(...asked)]);
      const more = { EMBEDDINGS: 'openai', EMBEDDINGS_MODEL: 'm', OPENAI_BASE_URL: fake.url };
      const home = bed.home();
      await ingestBooks({ config: readConfig(bed.settings(home, more)) });
      for (const fault of [failsWith(500), staysSilent]) {
        behaviour = vectors;
        const server = await bed.start(home, { more });
        behaviour = fault;
        await bed.ask(server, tally);
        await bed.stop(server, tally);
        const again = await bed.start(home, { more }).catch(() => null);
        if (again === null) tally.dead += 1;
        else {
          await bed.ask(again, tally);
          await bed.stop(again, tally);
        }
      }
      await fake.close();
      return tally;
    },
  },
  {
    name: 'PostgreSQL cut in the middle of a question, and away',
    async run(bed) {
      const tally = none(2);
      const database = await startDatabase();
      const proxy = await startTcpProxy(database.port);
      const url = new URL(database.url);
      url.port = String(proxy.port);
      const more = { DATABASE_URL: url.href };
      await ingestBooks({ config: readConfig(bed.settings(bed.home(), more)) });
      const server = await bed.start(bed.home(), { more });
      await bed.ask(server, tally);
      proxy.beforeRequest('<=>', () => proxy.cut());
      await bed.ask(server, tally);
      await bed.ask(server, tally);
      await proxy.close();
      await bed.ask(server, tally);
      await bed.stop(server, tally);
      await database.stop();
      return tally;
    },
  },
];
