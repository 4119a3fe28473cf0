// vectra behind our interface.
import { vectraStore } from '../../src/retrieval/vectra-store.ts';
import { describeVectorStore } from './vector-store-contract.ts';

describeVectorStore('vectra', vectraStore);
