// The fake keeps the promises of an Embedder, or the tests that rest on it prove nothing.
import { describeEmbedder } from '../embedding/embedder-contract.ts';
import { fakeEmbedder } from '../fakes/fake-embedder.ts';

describeEmbedder('the fake', async () => fakeEmbedder());
