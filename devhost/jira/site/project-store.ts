import { PROJECTS, type Project, type SeededProject } from '../seed/projects';

/** The site's projects, with the changes of administrators. */
export interface ProjectStore {
  /** Finds a project by its id, its key, or an earlier key. */
  find(idOrKey: string): Project | undefined;
  all(): readonly Project[];
  /** @returns the project under its new key; permissions that were denied stay denied. */
  rename(project: Project, key: string): Project;
  remove(project: Project): void;
  clear(): void;
}

function seeded(project: SeededProject): Project {
  return { ...project, denied: new Map() };
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
    clear() {
      projects = PROJECTS.map(seeded);
      idByFormerKey.clear();
    },
  };
}
