import { OPEN_TO_ALL } from '@ledger/platform';
import {
  Injectable,
  RequestMethod,
  type ExecutionContext,
  type OnModuleInit,
  type Type,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { READING_RIGHT, type ReadingRight } from './reading-right.js';

/** What a framework's own decorators leave on a handler: its method, and its path below that of its controller. */
const METHOD = 'method';
const PATH = 'path';

type Handler = ReturnType<ExecutionContext['getHandler']>;

/** The paths of a program that are read, each with who may read it. A program with one that says nothing does not start. */
@Injectable()
export class ReadPaths implements OnModuleInit {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws Error that names the paths that declare no right */
  onModuleInit(): void {
    const undeclared = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => this.#undeclaredIn(metatype as Type));
    if (undeclared.length > 0) {
      throw new Error(`who may read these is not declared: ${undeclared.join(', ')}`);
    }
  }

  /**
   * Null where nothing is read, or everybody reads it without a token.
   *
   * @throws TypeError if it is read and nothing says by whom
   */
  rightOf(handler: Handler, controller: Type): ReadingRight | null {
    if (!this.#isRead(handler) || this.#declared(OPEN_TO_ALL, handler, controller) === true) {
      return null;
    }
    const right = this.#declared(READING_RIGHT, handler, controller);
    if (right === undefined) throw new TypeError('who may read this path is not declared');
    return right as ReadingRight;
  }

  #undeclaredIn(controller: Type): readonly string[] {
    const prototype = controller.prototype as Readonly<Record<string, Handler>>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (
        handler === undefined ||
        !this.#isRead(handler) ||
        this.#isDeclared(handler, controller)
      ) {
        return [];
      }
      const path = [controller, handler].map((part) => this.reflector.get<string>(PATH, part));
      return [`GET /${path.filter((part) => part !== '/').join('/')}`];
    });
  }

  #isRead(handler: Handler): boolean {
    return this.reflector.get<RequestMethod | undefined>(METHOD, handler) === RequestMethod.GET;
  }

  #isDeclared(handler: Handler, controller: Type): boolean {
    const marks = [OPEN_TO_ALL, READING_RIGHT];
    return marks.some((mark) => this.#declared(mark, handler, controller) !== undefined);
  }

  #declared(mark: symbol, handler: Handler, controller: Type): unknown {
    return this.reflector.getAllAndOverride<unknown>(mark, [handler, controller]);
  }
}
