/** What an organisation's or a place's Chinese name ends with, as alternatives of a pattern. */
export const organisationEndings =
  '局|厅|法院|检察院|医院|中学|小学|大学|学院|公司|集团|银行|街道办事处|街道|社区|工委|团县委|团区委|管理处|县|区|镇|乡';
