import type { Kept } from '../../base/keep-all';
import { keepMap } from '../../base/keep-map';
import { PROJECTS, type Project, type SeededProject } from '../seed/projects';

/** The site's projects, with the changes of administrators. */
export interface ProjectStore extends Kept {
  /** Finds a project by its id, its key, or an earlier key. */
  find(idOrKey: string): Project | undefined;
  all(): readonly Project[];
  /** @returns the project under its new key; permissions that were denied stay denied. */
  rename(project: Project, key: string): Project;
  remove(project: Project): void;
  clear(): void;
}

function seeded(project: SeededProject): Project {
  return { ...project, denied: new Map(), state: { isArchived: false, isServiceProject: false } };
}

export function createProjectStore(): ProjectStore {
  let projects = PROJECTS.map(seeded);
  const idByFormerKey = new Map<string, string>();
  return {
    find(idOrKey) {
      const named = projects.find(({ id, key }) => id === idOrKey || key === idOrKey);
      return named ?? projects.find(({ id }) => id === idByFormerKey.get(idOrKey));
    },
    all: () => projects,
    rename(project, key) {
      const renamed = { ...project, key };
      projects = projects.map((each) => (each.id === project.id ? renamed : each));
      idByFormerKey.set(project.key, project.id);
      return renamed;
    },
    remove(project) {
      projects = projects.filter(({ id }) => id !== project.id);
    },
    keep() {
      const kept = projects;
      // Issues hold their project, so what is denied in it and its state are brought back in place.
      const restores = [keepMap(idByFormerKey), ...kept.map(({ denied }) => keepMap(denied))];
      const states = kept.map(({ state }) => ({ ...state }));
      return () => {
        projects = kept;
        for (const restore of restores) restore();
        for (const [index, { state }] of kept.entries()) Object.assign(state, states[index]);
      };
    },
    clear() {
      projects = PROJECTS.map(seeded);
      idByFormerKey.clear();
    },
  };
}
