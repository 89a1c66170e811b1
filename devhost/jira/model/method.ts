/** Methods that Jira's routes have. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
