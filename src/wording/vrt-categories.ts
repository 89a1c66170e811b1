/**
 * The categories of Bugcrowd's Vulnerability Rating Taxonomy, by the first part of an id; from the same source as
 * `vrt-table.json`, whose notice applies to them too.
 */
export const vrtCategories: Readonly<Record<string, string>> = {
  ai_application_security: 'AI Application Security',
  algorithmic_biases: 'Algorithmic Biases',
  application_level_denial_of_service_dos: 'Application-Level Denial-of-Service (DoS)',
  automotive_security_misconfiguration: 'Automotive Security Misconfiguration',
  blockchain_infrastructure_misconfiguration: 'Blockchain Infrastructure Misconfiguration',
  broken_access_control: 'Broken Access Control (BAC)',
  broken_authentication_and_session_management: 'Broken Authentication and Session Management',
  client_side_injection: 'Client-Side Injection',
  cloud_security: 'Cloud Security',
  cross_site_request_forgery_csrf: 'Cross-Site Request Forgery (CSRF)',
  cross_site_scripting_xss: 'Cross-Site Scripting (XSS)',
  cryptographic_weakness: 'Cryptographic Weakness',
  data_biases: 'Data Biases',
  decentralized_application_misconfiguration: 'Decentralized Application Misconfiguration',
  developer_biases: 'Developer Biases',
  external_behavior: 'External Behavior',
  indicators_of_compromise: 'Indicators of Compromise',
  insecure_data_storage: 'Insecure Data Storage',
  insecure_data_transport: 'Insecure Data Transport',
  insecure_os_firmware: 'Insecure OS/Firmware',
  insufficient_security_configurability: 'Insufficient Security Configurability',
  lack_of_binary_hardening: 'Lack of Binary Hardening',
  misinterpretation_biases: 'Misinterpretation Biases',
  mobile_security_misconfiguration: 'Mobile Security Misconfiguration',
  network_security_misconfiguration: 'Network Security Misconfiguration',
  other: 'Other',
  physical_security_issues: 'Physical Security Issues',
  privacy_concerns: 'Privacy Concerns',
  protocol_specific_misconfiguration: 'Protocol Specific Misconfiguration',
  sensitive_data_exposure: 'Sensitive Data Exposure',
  server_security_misconfiguration: 'Server Security Misconfiguration',
  server_side_injection: 'Server-Side Injection',
  smart_contract_misconfiguration: 'Smart Contract Misconfiguration',
  societal_biases: 'Societal Biases',
  unvalidated_redirects_and_forwards: 'Unvalidated Redirects and Forwards',
  using_components_with_known_vulnerabilities: 'Using Components with Known Vulnerabilities',
  zero_knowledge_security_misconfiguration: 'Zero Knowledge Security Misconfiguration',
};

/** The name of a category; the id in words if it is newer than the list. */
export function vrtCategoryName(id: string): string {
  if (Object.hasOwn(vrtCategories, id)) return vrtCategories[id] ?? id;
  const words = id.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
