import { z } from 'zod';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

const ERROR_SCHEMA = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string', description: 'In the language of Accept-Language' },
        fields: {
          type: 'object',
          additionalProperties: { type: 'string' },
          description: 'Path of the field → what is wrong with it',
        },
      },
    },
  },
};

let document: unknown;

/** OpenAPI 3.1 of the REST interface, made from the routes and the procedures' own schemas. */
export function openApiDocument(): unknown {
  document ??= {
    openapi: '3.1.0',
    info: { title: 'Zusage', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }],
    paths: paths(),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      responses: {
        Error: { description: 'What went wrong', content: { 'application/json': { schema: ERROR_SCHEMA } } },
      },
    },
  };
  return document;
}

function paths(): Record<string, Record<string, unknown>> {
  const all: Record<string, Record<string, unknown>> = {};
  for (const route of routes) (all[route.path] ??= {})[route.method.toLowerCase()] = operation(route);
  return all;
}

function operation(route: Route): unknown {
  const schema = route.input
    ? (z.toJSONSchema(route.input, { io: 'input', unrepresentable: 'any' }) as JsonObjectSchema)
    : null;
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const rest = Object.entries(schema?.properties ?? {}).filter(([name]) => !inPath.includes(name));
  const required = (schema?.required ?? []).filter((name) => !inPath.includes(name));
  return {
    operationId: route.procedure.replace('.', '_'),
    summary: route.summary,
    ...(route.anonymous ? { security: [{ bearer: [] }, {}] } : {}),
    parameters: [
      ...inPath.map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: schema?.properties?.[name] ?? { type: 'string' },
      })),
      ...(route.method === 'GET'
        ? rest.map(([name, value]) => ({
            name,
            in: 'query',
            required: required.includes(name),
            schema: value,
          }))
        : []),
      ...(route.anonymous
        ? [
            {
              name: 'provider',
              in: 'query',
              schema: { type: 'string' },
              description: 'Names the provider when no token does',
            },
          ]
        : []),
      ...(route.procedure === 'tickets.open' ||
      (route.method === 'POST' && route.procedure.startsWith('customers.'))
        ? [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 200 } }]
        : []),
    ],
    ...(route.method === 'POST'
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required,
                  properties: Object.fromEntries(rest),
                },
              },
            },
          },
        }
      : {}),
    responses: {
      [typeof route.status === 'number' ? route.status : 200]: {
        description: 'Done',
        content: { [route.file ?? 'application/json']: {} },
      },
      ...(typeof route.status === 'function'
        ? { 201: { description: 'Opened', content: { 'application/json': {} } } }
        : {}),
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

interface JsonObjectSchema {
  properties?: Record<string, unknown>;
  required?: string[];
}
