// The reader of requests that ships.
import { projectPath } from '../../src/project-files.ts';
import { loadRequestReader } from '../../src/understanding/request-reader.ts';
import { SHANDONG } from '../notice/fixtures.ts';

export const REQUESTS = loadRequestReader(projectPath('models/requests'), SHANDONG);
