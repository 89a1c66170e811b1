/** Who alone may see a comment: a group by its id, or a project role by its name. */
export interface Visibility {
  readonly type: 'group' | 'role';
  readonly identifier: string;
}
