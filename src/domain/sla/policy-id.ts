/** What a policy may be called: its id is part of keys of the storage. */
export const policyIdPattern = /^[a-z0-9-]{1,64}$/;
