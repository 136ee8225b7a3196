import { beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describedCommands } from '../testing/index.js';

describe('the published description of commands', () => {
  let described: OpenAPIObject;

  beforeAll(async () => {
    described = await describedCommands();
  });

  it('refers to nothing that it does not describe', () => {
    const references = [...JSON.stringify(described).matchAll(/"\$ref":"([^"]*)"/g)];
    const names = new Set(references.map(([, reference]) => reference));
    const known = Object.keys(described.components?.schemas ?? {});
    expect(names.size).toBeGreaterThan(50);
    expect([...names].sort()).toEqual(
      known
        .map((name) => `#/components/schemas/${name}`)
        .filter((one) => names.has(one))
        .sort(),
    );
  });

  it('describes what is nested in a request', () => {
    const { schemas = {} } = described.components ?? {};
    expect(schemas['AssignManyDto']).toMatchObject({
      properties: { items: { type: 'array', items: { $ref: '#/components/schemas/AssignDto' } } },
    });
    expect(schemas['AssignDto']).toMatchObject({
      required: expect.arrayContaining(['assignment', 'deadline']),
      properties: { assignment: { $ref: '#/components/schemas/AssignmentDto' } },
    });
  });

  it('names for each action the path that takes it, and asks for what it needs', () => {
    const accept = described.paths['/v1/tasks/{id}/acceptances']?.post;
    expect(accept).toMatchObject({ 'x-actions': ['Accept'] });
    expect(accept?.parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Idempotency-Key', required: true }),
        expect.objectContaining({ name: 'If-Match', required: true }),
      ]),
    );
  });
});
