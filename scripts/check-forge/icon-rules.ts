import type { Manifest } from './manifest';

const SHIPPED = /^resource:([^;]+);(.+)$/;

/**
 * Icons, and thumbnails of gadgets, are named `resource:<key>;<path>`, and a deployment fails without the file. An address elsewhere is shown only as long
 * as that server wants.
 * @param exists whether there is a file, by its path in the repository.
 * @returns the problems, as sentences.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/resources/
 */
export function iconProblems(
  { modules, resources }: Pick<Manifest, 'modules' | 'resources'>,
  exists: (path: string) => boolean,
): readonly string[] {
  return Object.entries(modules).flatMap(([type, list]) =>
    list.flatMap(({ key, ...images }) =>
      [images.icon, images.thumbnail].flatMap((icon) => {
        if (icon === undefined) return [];
        const [, resource, file] = SHIPPED.exec(icon) ?? [];
        if (resource === undefined || file === undefined)
          return [`The icon of ${type} "${key}" is not one of the app's own files: ${icon}.`];
        const folder = resources.find((each) => each.key === resource)?.path;
        if (folder === undefined)
          return [`The icon of ${type} "${key}" names an unknown resource: ${resource}.`];
        return exists(`${folder}/${file}`) ? [] : [`Resource "${resource}" has no ${folder}/${file}.`];
      }),
    ),
  );
}
