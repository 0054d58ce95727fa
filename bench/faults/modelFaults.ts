import { startFakeOpenaiServer, type Behaviour } from '../../src/testing/fakeOpenaiServer.ts';
import {
  breaksAfter,
  failsWith,
  says,
  sendsBrokenUtf8,
  sendsRaw,
  staysSilent,
} from '../../src/testing/openaiBehaviours.ts';
import { none, type Fault } from './faultBed.ts';

const BEGINNING = '云河第二机床厂2014年';

/** A model server that does so: every answer is right all the same. */
function model(name: string, behaviours: readonly Behaviour[]): Fault {
  return {
    name: `model server: ${name}`,
    async run(bed) {
      const tally = none(behaviours.length);
      for (const behaviour of behaviours) {
        const fake = await startFakeOpenaiServer([behaviour]);
        const more = { CHAT_MODEL: 'openai:any', OPENAI_BASE_URL: fake.url };
        const server = await bed.start(bed.home(), { more });
        await bed.ask(server, tally);
        await bed.stop(server, tally);
        await fake.close();
      }
      return tally;
    },
  };
}

/** Faults of a server that words answers, or of what stands between. */
export const modelFaults: readonly Fault[] = [
  model('slow', [says(`${BEGINNING}全厂节电86万度。[1]`, { size: 1, everyMs: 200 })]),
  model('garbled', [sendsBrokenUtf8, sendsRaw('data: {"choices":\n\n'), sendsRaw('<html>')]),
  model('cut in the middle', [breaksAfter(BEGINNING), breaksAfter('')]),
  model('500, 503', [failsWith(500), failsWith(503)]),
  model('429', [failsWith(429), failsWith(429, { 'retry-after': '3600' })]),
  model('a false sentence', [says(`${BEGINNING}全厂节电99万度。[1]`)]),
  model('silent behind a proxy', [staysSilent]),
];
