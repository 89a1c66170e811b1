/** Element ids that links lead to. Connection ids need no escaping in them. */

export function cardId(connectionId: string): string {
  return `connection-${connectionId}`;
}

export function secretsId(connectionId: string): string {
  return `secrets-${connectionId}`;
}

export function signingId(connectionId: string): string {
  return `signing-${connectionId}`;
}

export function tokenId(connectionId: string): string {
  return `token-${connectionId}`;
}

export function deadLettersId(connectionId: string): string {
  return `dead-letters-${connectionId}`;
}

export function importId(connectionId: string): string {
  return `import-${connectionId}`;
}

export function mappingId(connectionId: string): string {
  return `mapping-${connectionId}`;
}
