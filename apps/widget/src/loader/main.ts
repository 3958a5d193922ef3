import { ofDocument } from './page.ts';
import { start } from './start.ts';

start(ofDocument('currentScript') as HTMLScriptElement);
