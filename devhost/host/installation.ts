import type { Kvs } from '../forge/kvs/kvs';
import type { StorageQuota } from '../forge/kvs/quota';
import type { ProductEvents } from '../forge/product-events';
import type { EventQueue } from '../forge/queue/event-queue';
import type { Schedules } from '../forge/schedules';
import type { Jira } from '../jira/jira';

/** What an installation owns, and what runs in it. */
interface Parts {
  readonly jira: Pick<Jira, 'install' | 'uninstall'>;
  readonly kvs: Kvs;
  readonly storageQuota: StorageQuota;
  readonly queue: EventQueue;
  readonly schedules: Schedules;
  readonly productEvents: ProductEvents;
  /** Runs everything that is due. */
  readonly settle: () => Promise<void>;
}

/** Whether the app is installed on the site. Each installation starts with an empty storage. */
export interface Installation {
  readonly isInstalled: () => boolean;
  /** Removes the app with its storage. What it made in Jira stays. */
  uninstall(): Promise<void>;
  /** Installs the app again, after removing the present installation if there is one. */
  reinstall(): Promise<void>;
}

/** An installed app, on the parts that its installation owns. */
export function createInstallation(parts: () => Parts): Installation {
  let installed = true;
  const wipe = async (): Promise<void> => {
    const { kvs, storageQuota, queue, schedules, productEvents, settle } = parts();
    // What still runs ends first: it would write into the new storage. What is due only now does not begin.
    queue.reset();
    schedules.stop();
    await settle();
    kvs.reset();
    storageQuota.reset();
    queue.reset();
    schedules.reset();
    productEvents.reset();
  };
  return {
    isInstalled: () => installed,
    async uninstall() {
      await wipe();
      installed = false;
      parts().jira.uninstall();
      parts().schedules.stop();
    },
    async reinstall() {
      await wipe();
      parts().jira.install();
      installed = true;
    },
  };
}
