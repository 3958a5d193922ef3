import { join } from 'node:path';

/** Where files lie below the data folder (`ZUSAGE_DATA`): everything in it belongs into a backup. */
export const filesFolder = (dataFolder: string): string => join(dataFolder, 'files');
