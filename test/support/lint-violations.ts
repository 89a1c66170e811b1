/** For each rule of `.oxlintrc.json` that every file keeps: code that breaks it. `export {}` makes a module of it. */
export const violations: Readonly<Record<string, string>> = {
  'no-array-constructor': 'export const list = new Array(0, 1);',
  'no-console': "console.log('');",
  'no-empty-function': 'export function quiet(): void {}',
  'no-unused-expressions': 'export function f(a: number): void { a === 1; }',
  'no-unused-vars': 'const unused = 1;',
  'no-useless-constructor': 'export class A extends Error { constructor() { super(); } a = 1; }',
  'no-var': 'export var old = 1;',
  'prefer-const': 'export function f(): number { let a = 1; return a; }',
  'prefer-rest-params': 'export function f(): unknown { return arguments[0]; }',
  'prefer-spread':
    'export const f = (g: (...n: number[]) => void, n: number[]): void => { g.apply(undefined, n); };',
  eqeqeq: 'export const f = (a: number, b: number): boolean => a == b;',
  'typescript/adjacent-overload-signatures':
    'export interface A { one(a: number): void; two(): void; one(a: string): void }',
  'typescript/array-type': 'export type A = Array<string>;',
  'typescript/await-thenable': 'export async function f(a: number): Promise<void> { await a; }',
  'typescript/ban-ts-comment': '// @ts-ignore\nexport const a: number = 1;',
  'typescript/ban-tslint-comment': '// tslint:disable\nexport const a = 1;',
  'typescript/class-literal-property-style': "export class A { get name() { return 'a'; } }",
  'typescript/consistent-generic-constructors': 'export const a: Map<string, number> = new Map();',
  'typescript/consistent-indexed-object-style': 'export interface A { [key: string]: number }',
  'typescript/consistent-type-assertions': "export const a = <string>(JSON.parse('') as unknown);",
  'typescript/consistent-type-imports': "import { Dirent } from 'node:fs';\nexport type A = Dirent;",
  'typescript/dot-notation': "export const f = (a: { b: number }): number => a['b'];",
  'typescript/explicit-module-boundary-types': 'export function f(a: number) { return a; }',
  'typescript/no-array-delete': 'export function f(a: number[]): void { delete a[0]; }',
  'typescript/no-base-to-string': 'export const f = (a: object): string => String(a);',
  'typescript/no-confusing-non-null-assertion':
    'export const f = (a: number | null): boolean => a! === 1;\nexport const g = (a: number | null): boolean => a! == 1;',
  'typescript/no-confusing-void-expression':
    'export const f = (g: () => void): number[] => [1].filter(() => g() === undefined && g());\nexport const h = (g: () => void): void => g();',
  'typescript/no-deprecated':
    '/** @deprecated */\nfunction old(): number { return 1; }\nexport const a = old();',
  'typescript/no-duplicate-enum-values': 'export enum A { One = 1, Two = 1 }',
  'typescript/no-duplicate-type-constituents': 'export type A = string | number | string;',
  'typescript/no-dynamic-delete':
    'export function f(a: Record<string, number>, key: string): void { delete a[key]; }',
  'typescript/no-empty-object-type': 'export type A = {};',
  'typescript/no-explicit-any': 'export type A = any;',
  'typescript/no-extra-non-null-assertion': 'export const f = (a: number | null): number => a!!;',
  'typescript/no-extraneous-class': 'export class A { static one = 1; }',
  'typescript/no-floating-promises': 'export function f(a: Promise<void>): void { a; a.then(() => 1); }',
  'typescript/no-for-in-array': 'export function f(a: number[]): void { for (const key in a) void key; }',
  'typescript/no-generated-empty-object-type': 'export type A = Omit<{ b: string }, "b">;',
  'typescript/no-implied-eval': "setTimeout('1', 1);",
  'typescript/no-inferrable-types': 'export const f = (a: number = 1): number => a;',
  'typescript/no-invalid-void-type': 'export type A = { b: void };',
  'typescript/no-meaningless-void-operator': 'export function f(g: () => void): void { void g(); }',
  'typescript/no-misused-new': 'export interface A { new (): A }',
  'typescript/no-misused-promises': 'export const f = (a: Promise<boolean>): number => (a ? 1 : 2);',
  'typescript/no-misused-spread': 'export const f = (a: Promise<number>): object => ({ ...a });',
  'typescript/no-mixed-enums': "export enum A { One = 1, Two = 'two' }",
  'typescript/no-namespace': 'export namespace A { export const b = 1; }',
  'typescript/no-non-null-asserted-nullish-coalescing':
    'export const f = (a: { b: string | null }): string => a.b! ?? 1;',
  'typescript/no-non-null-asserted-optional-chain':
    'export const f = (a: { b: number } | null): number => a?.b!;',
  'typescript/no-non-null-assertion': 'export const f = (a: number | null): number => a!;',
  'typescript/no-redundant-type-constituents': 'export type A = unknown | string;',
  'typescript/no-require-imports': "export const a = require('node:fs') as unknown;",
  'typescript/no-this-alias': 'export class A { b = 1; c(): number { const self = this; return self.b; } }',
  'typescript/no-unnecessary-boolean-literal-compare':
    'export const f = (a: boolean): boolean => a === true;',
  'typescript/no-unnecessary-condition': 'export const f = (a: object): number => (a ? 1 : 2);',
  'typescript/no-unnecessary-template-expression': 'export const f = (a: string): string => `${a}`;',
  'typescript/no-unnecessary-type-arguments':
    'const g = <T = string>(a: T): T => a;\nexport const a = g<string>("a");\nexport const b = new Map<string, number>() as Map<string, number>;\nexport function f(a: Promise<number>): void { void a; }\ninterface D<T = number> { a: T }\nexport type E = D<number>;',
  'typescript/no-unnecessary-type-assertion': 'export const f = (a: string): string => a as string;',
  'typescript/no-unnecessary-type-constraint': 'export type A<T extends unknown> = T[];',
  'typescript/no-unnecessary-type-conversion': 'export const f = (a: string): string => String(a);',
  'typescript/no-unnecessary-type-parameters': 'export function f<T>(a: T): void { void a; }',
  'typescript/no-unsafe-argument':
    'declare const a: any;\nconst f = (b: string): string => b;\nexport const c = f(a);',
  'typescript/no-unsafe-assignment': "export const a = JSON.parse('');",
  'typescript/no-unsafe-call': 'declare const a: any;\na();',
  'typescript/no-unsafe-declaration-merging': 'export interface A { b: number }\nexport class A { c = 1; }',
  'typescript/no-unsafe-enum-assignment': 'enum A { One = 1 }\nexport const a: A = 1;',
  'typescript/no-unsafe-enum-comparison':
    'enum A { One = 1 }\nexport const f = (a: A): boolean => a === (1 as number);',
  'typescript/no-unsafe-function-type': 'export type A = Function;',
  'typescript/no-unsafe-member-access': 'declare const a: any;\nexport const b = a.b as string;',
  'typescript/no-unsafe-return': "export const f = (): string => JSON.parse('');",
  'typescript/no-unsafe-unary-minus': 'export const f = (a: string): number => -a;',
  'typescript/no-useless-default-assignment': 'export const f = ({ b = 1 }: { b: number }): number => b;',
  'typescript/no-wrapper-object-types': 'export type A = String;',
  'typescript/non-nullable-type-assertion-style':
    'export const f = (a: string | null): string => a as string;',
  'typescript/only-throw-error': "export function f(): never { throw 'no'; }",
  'typescript/prefer-as-const': "export const a = 'b' as 'b';",
  'typescript/prefer-find':
    'export const f = (a: number[]): number | undefined => a.filter((b) => b > 1)[0];',
  'typescript/prefer-for-of':
    'export function f(a: number[]): void { for (let i = 0; i < a.length; i++) void a[i]; }',
  'typescript/prefer-function-type': 'export interface A { (b: number): void }',
  'typescript/prefer-includes': 'export const f = (a: string[]): boolean => a.indexOf("b") !== -1;',
  'typescript/prefer-literal-enum-member': 'const b = "c";\nexport enum A { One = b.length }',
  'typescript/prefer-namespace-keyword': 'declare module A { const b: number; }\nexport type B = typeof A.b;',
  'typescript/prefer-nullish-coalescing': 'export const f = (a: string | null): string => a || "b";',
  'typescript/prefer-optional-chain':
    'export const f = (a: { b: string } | null): string | null | undefined => a && a.b;',
  'typescript/prefer-promise-reject-errors': 'export const a = Promise.reject("no");',
  'typescript/prefer-reduce-type-parameter':
    'export const f = (a: number[]): number[] => a.reduce((b, c) => [...b, c], [] as number[]);',
  'typescript/prefer-regexp-exec': 'export const f = (a: string): unknown => a.match(/b/);',
  'typescript/prefer-return-this-type': 'export class A { b = 1; c(): A { return this; } }',
  'typescript/prefer-string-starts-ends-with':
    'export const f = (a: string): boolean => a.indexOf("b") === 0;',
  'typescript/related-getter-setter-pairs': 'export interface A { get b(): string; set b(value: number) }',
  'typescript/require-await': 'export async function f(): Promise<void> { void 1; }',
  'typescript/restrict-plus-operands': 'export const f = (a: string, b: number): string => a + b;',
  'typescript/restrict-template-expressions': 'export const f = (a: object): string => `a ${a} b`;',
  'typescript/return-await':
    'export async function f(a: Promise<void>): Promise<void> { try { return a; } catch { return; } }',
  'typescript/switch-exhaustiveness-check':
    'export function f(a: "b" | "c"): number { switch (a) { case "b": return 1; } return 2; }',
  'typescript/triple-slash-reference': '/// <reference path="./a.d.ts" />\nexport const a = 1;',
  'typescript/unbound-method': 'export const f = (a: Date): unknown => [1].map(a.setTime);',
  'typescript/unified-signatures':
    'export function f(a: string): void;\nexport function f(a: number): void;\nexport function f(a: unknown): void { void a; }',
  'typescript/use-unknown-in-catch-callback-variable':
    'export const f = (a: Promise<void>): Promise<void> => a.catch((error) => { void error; });',
  'max-lines': 'export {};\n'.padEnd(2500, 'void 1;\n'),
};

/** The same for the rules of `static/`, which keep React's own. */
export const violationsOfPages: Readonly<Record<string, string>> = {
  'react/rules-of-hooks': `import { useState } from 'react';
    export function A({ b }: { b: boolean }): null { if (b) { const [c] = useState(1); void c; } return null; }`,
  'react/exhaustive-deps': `import { useEffect } from 'react';
    export function A({ b }: { b: () => void }): null { useEffect(() => { b(); }, []); return null; }`,
  'react/static-components': `import type { ReactElement } from 'react';
    export function A(): ReactElement { const B = (): ReactElement => <p />; return <B />; }`,
  'react/use-memo': `import { useMemo } from 'react';
    export function A({ b }: { b: number }): null { useMemo((c: number) => c + b, [b]); return null; }`,
  'react/preserve-manual-memoization': `import { useCallback, useId, type ReactElement } from 'react';
    export function A({ b }: { b: string }): ReactElement {
      const c: string[] = []; useId(); c.push(b); const d = useCallback(() => [c], [c]);
      return <p onClick={d} />; }`,
  'react/incompatible-library': `import { useVirtualizer } from '@tanstack/react-virtual';
    export function A(): null { const b = useVirtualizer({}); void b; return null; }`,
  'react/immutability': `import type { ReactElement } from 'react';
    export function A({ b }: { b: { c: number } }): ReactElement { b.c = 1; return <p>{b.c}</p>; }`,
  'react/globals': `import type { ReactElement } from 'react';
    let calls = 0;
    export function A(): ReactElement { calls = 1; return <p>{calls}</p>; }`,
  'react/refs': `import { useRef, type ReactElement } from 'react';
    export function A(): ReactElement { const b = useRef(1); return <p>{b.current}</p>; }`,
  'react/set-state-in-effect': `import { useEffect, useState, type ReactElement } from 'react';
    export function A(): ReactElement { const [b, setB] = useState(0); useEffect(() => { setB(1); }, []);
      return <p>{b}</p>; }`,
  'react/error-boundaries': `import type { ReactElement } from 'react';
    export function A(): ReactElement | null { try { return <p />; } catch { return null; } }`,
  'react/purity': `import type { ReactElement } from 'react';
    export function A(): ReactElement { return <p>{Math.random()}</p>; }`,
  'react/set-state-in-render': `import { useState, type ReactElement } from 'react';
    export function A(): ReactElement { const [b, setB] = useState(0); setB(1); return <p>{b}</p>; }`,
  'react/unsupported-syntax': `import type { ReactElement } from 'react';
    export function A(): ReactElement { eval(''); return <p />; }`,
};
