import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/** Marks paths for which no token is asked. */
export const OPEN_TO_ALL = Symbol('OPEN_TO_ALL');

/** Serves a path to everybody: no token is asked for. */
export const OpenToAll = (): CustomDecorator<symbol> => SetMetadata(OPEN_TO_ALL, true);
